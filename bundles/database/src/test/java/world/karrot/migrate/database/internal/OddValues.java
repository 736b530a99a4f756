package world.karrot.migrate.database.internal;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** A table of group 1 with every type of column, and values of each that are easy to get wrong, as SQL spells them. */
final class OddValues {
    private static final List<String> TEXTS = List.of(
            "''",
            "' '",
            "E'\\n\\r\\t\\b\\f\\x0b\\x01\\x02\\x7f'",
            "E'\\\\N'",
            "E'\\\\.'",
            "'🥕é'",
            "'\"x\\\\'",
            "U&'\\2028\\FEFF\\FFFE'",
            "'null'",
            "' a '");

    private static final Map<String, List<String>> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("text_ text", TEXTS);
        VALUES.put("varchar_ varchar(9)", TEXTS);
        VALUES.put("citext_ citext", TEXTS);
        VALUES.put("photo varchar(100)", List.of("''", "'a/b.png'", "NULL", "'*.json'"));
        VALUES.put("blank text", List.of("''", "'x'", "NULL"));
        VALUES.put(
                "timestamp_ timestamptz",
                List.of(
                        "'2019-02-03 04:05:06.789012Z'",
                        "'2019-02-03 04:05:06Z'",
                        "'2019-02-03 04:05:06.5+02'",
                        "'1999-12-31 23:59:59.999999Z'",
                        "'0001-01-01Z'",
                        "'0044-03-15 12:00:00.25Z'",
                        "'9999-12-31 23:59:59.999999Z'"));
        VALUES.put(
                "range_ tstzrange",
                List.of(
                        "'[0001-01-01Z,9999-12-31 23:59:59.999999Z]'",
                        "'(2020-01-01 01:02:03.000004Z,2021-01-01Z)'",
                        "'[2020-01-01Z,2020-01-01Z]'",
                        "'[2020-01-01 10:00:00+02,2020-01-01 10:00:00.5+01)'"));
        VALUES.put(
                "interval_ interval",
                List.of(
                        "'01:30:00'",
                        "'0'",
                        "'25:00:00'",
                        "'1 day 01:00:00'",
                        "'1 day 02:03:04.000005'",
                        "'-01:30:00'",
                        "'-1 days'",
                        "'-1 days +22:30:00'",
                        "'1 day -01:00:00'",
                        "'-1 days +25:00:00'",
                        "'-0.000001s'",
                        "'1 year'",
                        "'1 mon'",
                        "'-1 year -2 mons +3 days -04:05:06.7'",
                        "'2730000 years'",
                        "'999999999 days'",
                        "'-999999999 days +2147483647:00:00'",
                        "'23:59:59.999999'"));
        VALUES.put(
                "double_ float8",
                List.of(
                        "'-0'",
                        "0",
                        "10000",
                        "1e15",
                        "1e16",
                        "-1e300",
                        "1e-300",
                        "0.1",
                        "3.3333333333333335",
                        "5e-324",
                        "1.7976931348623157e308",
                        "1e-7",
                        "123456789012345.6"));
        VALUES.put("real_ real", List.of("'-0'", "0.1", "1e-45", "3.4028235e38", "16777216"));
        VALUES.put("numeric_ numeric", List.of("1.10", "0.0000000001", "1e39", "-0.00"));
        VALUES.put(
                "jsonb_ jsonb",
                List.of(
                        "'null'",
                        "NULL",
                        "'{\"b\":1,\"a\":[null,1.10,{\"x\":\"\\n\\u2028\"}]}'",
                        "'\"text\"'",
                        "'1.00'",
                        "'1e5'",
                        "'12345678901234567890'",
                        "'true'",
                        "'[]'",
                        "'\"<a href=\\\"x\\\">/&\"'",
                        "'-0'",
                        "'0.10e-10'"));
        VALUES.put("json_ json", List.of("E'{\"b\" :\\n 1, \"a\":1.0, \"a\": 2}'", "'null'", "' []'"));
        VALUES.put(
                "array_ text[]",
                List.of(
                        "'{}'",
                        "'{a,b}'",
                        "'{NULL,\"NULL\",\"\",\" \"}'",
                        "'{\"a\\\"b\",\"c\\\\d\",\"e,f\",\"{}\"}'",
                        "'[2:3]={a,b}'",
                        "'{{a,b},{c,d}}'",
                        "ARRAY[E'\\n\\t', '🥕']",
                        "NULL"));
        VALUES.put("numbers integer[]", List.of("'{1,NULL,-3}'", "'[0:1]={1,2}'", "'{}'"));
        VALUES.put("floats float8[]", List.of("'{1.5,NaN,NULL}'", "'[0:1]={1,2}'"));
        VALUES.put("uuid_ uuid", List.of("'0C909B82-31cb-4da1-9b5d-03fb278baa38'"));
        VALUES.put("boolean_ boolean", List.of("true", "false", "NULL"));
        VALUES.put("small smallint", List.of("32767", "-32768"));
        VALUES.put("big bigint", List.of("9223372036854775807", "-9223372036854775808"));
        VALUES.put("address inet", List.of("'10.0.0.1'", "'::1/64'"));
        VALUES.put("date_ date", List.of("'2020-02-29'", "'0001-01-01'", "'9999-12-31'"));
        VALUES.put("local timestamp", List.of("'2020-02-29 01:02:03.4'", "'0044-03-15 00:00'"));
        VALUES.put("clock time", List.of("'01:02:03.4'", "'24:00:00'"));
        VALUES.put("bytes bytea", List.of("'\\x00ff0a'", "''"));
        VALUES.put("\"od\"\"d 'na\\me%s\" text", List.of("'x'"));
    }

    private OddValues() {}

    /** Makes {@code odd_odd} with a row for each value, and {@code odd_copy} without rows. */
    static void create(KarrotInstance instance) throws SQLException {
        int rows = VALUES.values().stream().mapToInt(List::size).max().orElseThrow();
        TestServer.execute(instance, table("odd_odd") + table("odd_copy"));
        TestServer.execute(
                instance,
                IntStream.range(0, rows)
                        .mapToObj(OddValues::row)
                        .collect(Collectors.joining(",", "INSERT INTO odd_odd VALUES ", "")));
    }

    private static String table(String name) {
        return """
                CREATE TABLE %s (
                    id integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY,
                    group_id integer NOT NULL REFERENCES groups_group (id) DEFERRABLE INITIALLY DEFERRED,
                    %s);
                """.formatted(name, String.join(", ", VALUES.keySet()));
    }

    private static String row(int index) {
        return VALUES.values().stream()
                .map(values -> values.get(index % values.size()))
                .collect(Collectors.joining(", ", "(" + (index + 1 + index / 7) + ", 1, ", ")"));
    }
}
