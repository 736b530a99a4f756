package world.karrot.migrate.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.load.PostgresImport;
import world.karrot.migrate.database.internal.read.PostgresSnapshot;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** What is exported and loaded again is the same to the letter, whatever it is. */
public class RoundTripTest {
    private static final Model ODD =
            Model.model("odd.odd").ownedBy("group").file("photo", "photos").with(Traits.blankAsNull("blank"));

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    /** What a database may be set to, and what must make no difference. */
    private static final List<String> UNUSUAL = List.of(
            "TimeZone = 'Asia/Kolkata'",
            "IntervalStyle = 'sql_standard'",
            "bytea_output = 'escape'",
            "extra_float_digits = 0",
            "search_path = ''",
            "standard_conforming_strings = off",
            "default_transaction_isolation = 'serializable'");

    private static KarrotInstance instance;

    @BeforeClass
    public static void createInstance() throws Exception {
        instance = TestServer.create(Fixture.COMMUNITY);
        OddValues.create(instance);
        String alter = "ALTER DATABASE " + instance.database() + " SET ";
        TestServer.execute(instance, alter + String.join("; " + alter, UNUSUAL));
    }

    @Test
    public void everyValueComesBack() throws Exception {
        load(export());
        List<String> before = texts("odd_odd");
        assertThat(texts("odd_copy")).isNotEmpty().isEqualTo(before);
    }

    /** The rows, with those values in place that the spelling loses. */
    private static List<Map<String, Object>> export() throws Exception {
        try (PostgresSnapshot snapshot = new PostgresSnapshot(Session.reading(instance.dataSource()))) {
            ResolvedModels models = TestModels.resolve(snapshot.catalogue(), ODD);
            ResolvedModel odd = models.model("odd.odd").orElseThrow();
            Selection selection = snapshot.select(models, new Scope(Set.of(1L), false));
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            ByteArrayOutputStream exact = new ByteArrayOutputStream();
            selection.copyRows(odd, rows);
            long lines = selection.copyExact(odd, exact);
            assertThat(Json.lines(exact)).hasSize((int) lines);
            return merged(Json.lines(rows), Json.lines(exact));
        }
    }

    private static List<Map<String, Object>> merged(List<Map<String, Object>> rows, List<Map<String, Object>> exact) {
        Map<Long, Map<String, Object>> byId = new HashMap<>();
        rows.forEach(row -> byId.put((Long) row.get("id"), row));
        for (Map<String, Object> line : exact) {
            for (long id : ids((String) line.get("ids"))) {
                byId.get(id).put((String) line.get("field"), new Literal((String) line.get("value")));
            }
        }
        return rows;
    }

    private static List<Long> ids(String multirange) {
        return RANGE.matcher(multirange)
                .results()
                .flatMapToLong(
                        range -> LongStream.range(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
                .boxed()
                .toList();
    }

    private static void load(List<Map<String, Object>> rows) {
        try (ImportTransaction transaction = PostgresImport.begin(Session.writing(instance.dataSource()), Keys.AUTO)) {
            Table table = transaction.catalogue().table("odd_copy").orElseThrow();
            try (RowLoader loader = transaction.load(table, table.columns())) {
                for (Map<String, Object> row : rows) {
                    loader.add(values(transaction, table, row));
                }
                assertThat(loader.finish()).isEqualTo(rows.size());
            }
            transaction.checkConstraints();
            transaction.commit();
        }
    }

    private static List<Object> values(ImportTransaction transaction, Table table, Map<String, Object> row) {
        List<Object> values = new ArrayList<>();
        for (Column column : table.columns()) {
            Object value = row.get(column.name().equals("group_id") ? "group" : column.name());
            assertThat(transaction.objection(column, value))
                    .as("%s of %s", column.name(), value)
                    .isEmpty();
            values.add(value);
        }
        return values;
    }

    /** A line for each value, so that a difference is easy to see. */
    private static List<String> texts(String table) throws SQLException {
        String columns =
                "SELECT string_agg(format('%L || id || '' = '' || coalesce(%I::text, ''null'')', attname || ' ', attname), ', ')"
                        + " FROM pg_attribute WHERE attrelid = 'public." + table + "'::regclass AND attnum > 0";
        String sql = "SELECT unnest(ARRAY[" + strings(columns).get(0) + "]) FROM public." + table + " ORDER BY id";
        return strings(sql);
    }

    private static List<String> strings(String sql) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (results.next()) {
                strings.add(results.getString(1));
            }
            return strings;
        }
    }

    @Test
    public void spellingIsKarrots() throws Exception {
        List<Map<String, Object>> rows = export();
        assertThat(distinct(rows, "timestamp_"))
                .contains(
                        "2019-02-03T04:05:06.789012Z",
                        "2019-02-03T04:05:06Z",
                        "2019-02-03T02:05:06.500000Z",
                        "0001-01-01T00:00:00Z");
        assertThat(distinct(rows, "range_"))
                .contains("{\"bounds\": \"()\", \"lower\": \"2020-01-01T01:02:03.000004+00:00\","
                        + " \"upper\": \"2021-01-01T00:00:00+00:00\"}");
        assertThat(distinct(rows, "interval_"))
                .contains("01:30:00", "00:00:00", "1 02:03:04.000005", "-1 22:30:00", "1 year");
        assertThat(distinct(rows, "double_")).contains("-0.0", "10000.0", "3.3333333333333335");
    }

    private static Set<String> distinct(List<Map<String, Object>> rows, String field) {
        return rows.stream().map(row -> String.valueOf(row.get(field))).collect(Collectors.toSet());
    }
}
