package world.karrot.migrate.itests.rules;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** Values, as SQL, that are easily changed or lost on their way through JSON, Java and COPY. */
final class OddValues {

    static final List<String> TEXTS = List.of(
            "'  both ends\t '",
            "'\n\n'",
            "''",
            "' '",
            "E'\\u00a0\\u2003x\\u200b'",
            "E'\\x01\\x02\\x1f\\x7f'",
            "E'a\\r\\nb\\rc'",
            "'👩‍🌾🥕 ẞ ﷽ e\u0301'",
            "E'\\\\N'",
            "E'\\\\.'",
            "E'\\\\'",
            "'\"quoted\" ''single'''",
            "'{\"json\": [null]}'",
            "'<b>&amp;</b>'",
            "'null'",
            "repeat('long 🥕 ', 14000)");

    static final List<String> RANGES = List.of(
            "'(2020-01-01,2020-01-02)'",
            "'[2020-01-01,2020-01-01]'",
            "'[2020-01-01 00:00:00.000001,2020-01-02 23:59:59.999999)'",
            "'[0001-01-01,9999-12-31 23:59:59.999999]'");

    static final List<String> TIMES = List.of(
            "'2020-02-29 12:34:56.000001+05:45'",
            "'0001-01-01'",
            "'9999-12-31 23:59:59.999999'",
            "'1969-12-31 23:59:59.999999'",
            "'2020-01-01 00:00:00.1'",
            "NULL");

    static final List<String> DURATIONS =
            List.of("'25 hours'", "'1 day 1 hour'", "'1 month'", "'366 days'", "'0'", "'1 day -24 hours'", "NULL");

    static final List<String> NUMBERS = List.of(
            "'-0'", "5e-324", "1.7976931348623157e308", "0.1", "1e15", "1e16", "123456789012345680", "100", "NULL");

    static final List<String> ZONES = List.of("''", "'UTC'", "'Europe/Berlin'", "'EST5EDT'", "NULL");

    static final List<String> ARRAYS = List.of(
            "'{}'",
            "ARRAY[NULL]::text[]",
            "ARRAY['']",
            "ARRAY['NULL', 'null', NULL]",
            "ARRAY['a,b', 'c\"d', E'e\\\\f', '{}', ' g ']",
            "ARRAY[['a', NULL], ['', 'd']]",
            "'[0:1]={x,y}'",
            "'[-3:-2][5:5]={{p},{q}}'",
            "ARRAY['🥕', E'\\n']");

    static final List<String> DOCUMENTS = List.of(
            "'null'",
            "NULL",
            "'{}'",
            "'[]'",
            "'\"text\"'",
            "'1'",
            "'1.0'",
            "'123456789012345678901234567890.10'",
            "'-0'",
            "'{\"\": {\" \": [[], {}, null, true, \"\\u0001\\ud83e\\udd55\"]}}'",
            "'{\"id\": null, \"group\": \"no number\"}'");

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "places_place.description places_place.address activities_activity.description activities_feedback.comment "
                    + "offers_offer.description users_user.description conversations_conversationmessage.content "
                    + "history_history.message",
            TEXTS,
            "activities_activity.date",
            RANGES,
            "activities_activity.created_at activities_activitytype.archived_at activities_activitytype.updated_at "
                    + "places_placestatus.updated_at users_user.last_login conversations_conversationmessage.edited_at",
            TIMES,
            "activities_activityseries.duration",
            DURATIONS,
            "activities_feedback.weight places_place.latitude users_user.longitude issues_option.sum_score",
            NUMBERS,
            "groups_group.timezone",
            ZONES,
            "groups_group_members.notification_types",
            ARRAYS,
            "history_history.payload history_history.before",
            DOCUMENTS,
            "users_user.photo activities_activity.banner_image",
            List.of("''", "NULL"));

    private static final String COLUMN = """
            SELECT format_type(atttypid, NULL) AS type, attnotnull AS required FROM pg_attribute
            WHERE attrelid = '%s'::regclass AND attname = '%s'
            """;

    private static final String SPREAD = """
            UPDATE %1$s t SET %2$s = (ARRAY[%3$s]::text[])[1 + nr %% %4$s]::%5$s
            FROM (SELECT id, row_number() OVER (ORDER BY id) AS nr FROM %1$s) numbered WHERE numbered.id = t.id
            """;

    private OddValues() {}

    /** Puts all of them into all columns of their types that matter. */
    static void spreadOver(KarrotInstance instance) throws Exception {
        for (Map.Entry<String, List<String>> odd : COLUMNS.entrySet()) {
            for (String column : odd.getKey().split(" ", -1)) {
                spread(instance, column, odd.getValue());
            }
        }
    }

    /** Gives the rows of a column the values one after the other, null only where it may be. */
    static void spread(KarrotInstance instance, String column, List<String> values) throws Exception {
        String table = column.substring(0, column.indexOf('.'));
        String name = column.substring(column.indexOf('.') + 1);
        var type = new Rows(instance).select(COLUMN.formatted(table, name)).get(0);
        List<String> fitting = values.stream()
                .filter(value -> !value.equals("NULL") || !type.get("required").asBoolean())
                .map(value -> "(" + value + ")::" + type.get("type").asText() + "::text")
                .toList();
        Workbench.change(
                instance,
                SPREAD.formatted(
                        table,
                        '"' + name + '"',
                        String.join(", ", fitting),
                        fitting.size(),
                        type.get("type").asText()));
    }
}
