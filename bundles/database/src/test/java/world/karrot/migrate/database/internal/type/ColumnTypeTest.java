package world.karrot.migrate.database.internal.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class ColumnTypeTest {
    private static final List<String> TIMESTAMPS = List.of(
            "2019-02-03T04:05:06.789012Z",
            "2019-02-03T04:05:06+00:00",
            "2020-02-29 23:59:59.5+05:30",
            "2019-02-03T04:05:06.1-15:59:59",
            "0044-03-15 12:00:00+00",
            "0001-01-01T00:00:00Z",
            "9999-12-31 23:59:59.999999+00");

    private static final List<String> DURATIONS = List.of(
            "00:00:00",
            "01:30:00",
            "1 02:03:04.000005",
            "-1 22:30:00",
            "999999999 23:59:59.999999",
            "1 day",
            "-3 days +04:05:06.7",
            "1 year -2 mons",
            "2000000 years 7 mons 20000000 days 2147483647:59:59.999999",
            "25:00:00",
            "-00:00:00.5");

    private static final List<String> UNREADABLE_TIMES = List.of(
            "infinity",
            "-infinity",
            "0044-03-15 12:00:00+00 BC",
            "0001-01-01 00:00:00+00:01",
            "4714-11-24 00:00:00+00 BC",
            "10000-01-01 00:00:00+00",
            "294276-12-31 23:59:59.999999+00");

    private static final String NO_TIME = "is no time stamp of the years 1 to 9999";
    private static final String NO_DATE = "is no date of the years 1 to 9999";
    private static final String NO_DURATION = "is not a duration that Karrot can read";
    private static final String NO_RANGE = "is not a time range that begins and ends in the years 1 to 9999";

    private static KarrotInstance instance;

    @BeforeClass
    public static void createInstance() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        TestServer.execute(instance, """
                CREATE FUNCTION accepts(value text, type text) RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN
                    EXECUTE format('SELECT %L::%s', value, type);
                    RETURN true;
                EXCEPTION WHEN data_exception THEN
                    RETURN false;
                END $$""");
    }

    private static Column column(String type) {
        return new Column("c", type, 0, true, false);
    }

    private static String objection(String type, Object value) {
        return ColumnType.objection(column(type), value).orElse("");
    }

    @Test
    public void acceptsWhatKarrotAndPostgresqlSpell() throws Exception {
        assertAccepted("timestamp with time zone", TIMESTAMPS);
        assertAccepted("interval", DURATIONS);
        assertAccepted("uuid", List.of("0c909b82-31cb-4da1-9b5d-03fb278baa38", "0C909B82-31CB-4DA1-9B5D-03FB278BAA38"));
    }

    private static void assertAccepted(String type, List<String> values) throws SQLException {
        assertThat(values)
                .allSatisfy(
                        value -> assertThat(objection(type, value)).as(value).isEmpty());
        assertThat(refused(type, values)).isEmpty();
    }

    /** Everything that differs from something right in one place. */
    @Test
    public void letsNothingThroughThatPostgresqlRefuses() throws Exception {
        assertSafe("timestamp with time zone", TIMESTAMPS);
        assertSafe("interval", DURATIONS);
        assertSafe("uuid", List.of("0c909b82-31cb-4da1-9b5d-03fb278baa38"));
    }

    private static void assertSafe(String type, List<String> values) throws SQLException {
        List<String> accepted = mutations(values).stream()
                .filter(value -> objection(type, value).isEmpty())
                .toList();
        assertThat(accepted).hasSizeGreaterThan(values.size());
        assertThat(refused(type, accepted)).isEmpty();
    }

    private static Set<String> mutations(List<String> values) {
        Set<String> mutations = new TreeSet<>();
        for (String value : values) {
            for (int i = 0; i <= value.length(); i++) {
                for (String c : List.of("", "0", "2", "9", "-", "+", ":", ".", " ", "Z", "T")) {
                    mutations.add(value.substring(0, i) + c + value.substring(i));
                    mutations.add(value.substring(0, i) + c + value.substring(Math.min(i + 1, value.length())));
                }
            }
        }
        return mutations;
    }

    /** Those that PostgreSQL does not take. */
    private static List<String> refused(String type, List<String> values) throws SQLException {
        String sql = "SELECT value FROM unnest(?::text[]) AS value WHERE NOT accepts(value, ?)";
        try (Connection connection = instance.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, values.toArray(String[]::new));
            statement.setString(2, type);
            List<String> refused = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    refused.add(results.getString(1));
                }
            }
            return refused;
        }
    }

    @Test
    public void objectsToOtherKinds() {
        assertThat(objection("text", 1L)).isEqualTo("is not a text");
        assertThat(objection("integer", "1")).isEqualTo("is not a whole number");
        assertThat(objection("integer", new BigDecimal("1.0"))).isEqualTo("is not a whole number");
        assertThat(objection("boolean", 1L)).isEqualTo("is neither true nor false");
        assertThat(objection("double precision", "many")).isEqualTo("is not a finite number");
        assertThat(objection("timestamp with time zone", 1L)).isEqualTo(NO_TIME);
        assertThat(objection("timestamp with time zone", "tomorrow")).isEqualTo(NO_TIME);
        assertThat(objection("timestamp with time zone", "2019-02-29T00:00:00Z"))
                .isEqualTo(NO_TIME);
        assertThat(objection("interval", new Literal("5 apples"))).isEqualTo(NO_DURATION);
        assertThat(objection("uuid", "x")).isEqualTo("is not a UUID");
        assertThat(objection("uuid", 1L)).isEqualTo("is not a UUID");
        for (char odd : "/:@G`g".toCharArray()) {
            assertThat(objection("uuid", odd + "c909b82-31cb-4da1-9b5d-03fb278baa38"))
                    .isEqualTo("is not a UUID");
        }
        assertThat(objection("tstzrange", 1L)).isEqualTo(NO_RANGE);
        assertThat(objection("bigint[]", List.of("a"))).isEqualTo("holds something that is not a whole number");
        assertThat(objection("text[]", "a")).isEqualTo("is not a list");
        assertThat(objection("text[]", List.of(1L))).isEqualTo("holds something that is not a text");
    }

    @Test
    public void objectsToNumbersOutOfRange() {
        assertThat(objection("integer", 1L << 31)).isEqualTo("is a number out of range");
        assertThat(objection("integer", -(1L << 31) - 1)).isEqualTo("is a number out of range");
        assertThat(objection("integer", -(1L << 31))).isEmpty();
        assertThat(objection("real", new BigDecimal("1e39"))).isEqualTo("is a number out of range");
        assertThat(objection("real", new BigDecimal("1e-50"))).isEqualTo("is a number out of range");
        assertThat(objection("real", BigDecimal.ZERO)).isEmpty();
        assertThat(objection("numeric", new BigDecimal("1e-20000"))).isEqualTo("is a number out of range");
        assertThat(objection("smallint", 40_000L)).isEqualTo("is a number out of range");
        assertThat(objection("bigint", BigInteger.TWO.pow(63))).isEqualTo("is a number out of range");
        assertThat(objection("double precision", new BigDecimal("1e400"))).isEqualTo("is a number out of range");
        assertThat(objection("double precision", new BigDecimal("1e-400"))).isEqualTo("is a number out of range");
        assertThat(objection("double precision", new BigDecimal("0e-400"))).isEmpty();
        assertThat(objection("numeric", new BigDecimal("1e200000"))).isEqualTo("is a number out of range");
        assertThat(objection("jsonb", Map.of("a", new BigDecimal("1e200000"))))
                .isEqualTo("holds a number out of range");
    }

    @Test
    public void onlyTimesAreMomentsAndOnlyIntervalsAreDurations() {
        String range = "{\"lower\": \"2020-01-01T00:00:00Z\", \"upper\": \"2020-01-02T00:00:00Z\", \"bounds\": \"[)\"}";
        assertThat(type("tstzrange").moment(range)).contains(Instant.parse("2020-01-02T00:00:00Z"));
        assertThat(type("tstzrange").moment(1L)).isEmpty();
        assertThat(type("text").moment("2020-01-02T00:00:00Z")).isEmpty();
        assertThat(type("interval").duration("01:30:00")).contains(Duration.ofMinutes(90));
        assertThat(type("interval").duration(1L)).isEmpty();
        assertThat(type("text").duration("01:30:00")).isEmpty();
    }

    private static ColumnType type(String name) {
        return ColumnType.of(column(name));
    }

    @Test
    public void countsCharactersAsPostgresqlDoes() {
        Column column = new Column("c", "character varying", 2, false, false);
        assertThat(ColumnType.objection(column, "🥕🥕")).isEmpty();
        assertThat(ColumnType.objection(column, "🥕🥕a")).contains("is 3 characters long, 2 is the most");
        assertThat(ColumnType.objection(column, new Literal("abc"))).contains("is 3 characters long, 2 is the most");
        assertThat(ColumnType.objection(column, null)).contains("may not be empty");
    }

    @Test
    public void objectsToWhatNoColumnHolds() {
        for (String bad : List.of("a\0", "\ud83e", "\udd55a", "\ud83ea")) {
            assertThat(objection("text", bad)).startsWith("holds ");
            assertThat(objection("text", new Literal(bad))).startsWith("holds ");
            assertThat(objection("inet", bad)).startsWith("holds ");
            assertThat(objection("text[]", List.of("ok", bad))).startsWith("holds ");
            assertThat(objection("jsonb", List.of(Map.of(bad, "")))).startsWith("holds ");
            assertThat(objection("jsonb", bad)).startsWith("holds ");
        }
    }

    @Test
    public void objectsToRanges() {
        List<String> wrong = List.of(
                "",
                "[]",
                "{",
                "{}x",
                "null",
                "{\"bounds\": \"[[\"}",
                "{\"lower\": \"x\"}",
                "{\"lower\": 5}",
                "{\"empty\": true}",
                "{\"bounds\": \"()\", \"lower\": null, \"upper\": null}",
                "{\"lower\": \"2020-01-01T00:00:00Z\", \"upper\": \"infinity\"}",
                "{\"bounds\": null}",
                "{\"lower\": [\"2020-01-01T00:00:00Z\"]}");
        assertThat(wrong)
                .allSatisfy(value -> assertThat(objection("tstzrange", value)).isEqualTo(NO_RANGE));
        assertThat(objection(
                        "tstzrange", "{\"lower\": \"2020-01-01T00:00:00.5Z\", \"upper\": \"2020-01-01T00:00:00Z\"}"))
                .isEqualTo("is a time range that ends before it begins, or is empty");
        assertThat(objection("tstzrange", "{\"lower\": \"2020-01-01T00:00:00Z\", \"upper\": \"2020-01-01T00:00:00Z\"}"))
                .isEqualTo("is a time range that ends before it begins, or is empty");
    }

    /** PostgreSQL takes them all. */
    @Test
    public void objectsToWhatKarrotCannotRead() throws Exception {
        assertObjections("timestamp with time zone", NO_TIME, UNREADABLE_TIMES);
        assertObjections("interval", NO_DURATION, List.of("178000000 years", "2147483647 days", "-1000000000 days"));
        assertObjections("double precision", "is not a finite number", List.of("NaN", "Infinity", "-Infinity"));
        assertObjections("date", NO_DATE, List.of("infinity", "0044-03-15 BC", "10000-01-01"));
        assertObjections("timestamp without time zone", NO_DATE, List.of("-infinity", "10000-01-01 00:00:00"));
        for (String range : List.of("empty", "(,)", "[2020-01-01,)", "(,2020-01-01]", "[2020-01-01,infinity)")) {
            assertThat(objection("tstzrange", new Literal(range))).as(range).isEqualTo(NO_RANGE);
        }
        assertThat(objection("jsonb", Map.of("a", List.of(new BigInteger("9".repeat(41))))))
                .isEqualTo("holds a number out of range");
        assertThat(objection("jsonb", new BigDecimal("1e400"))).isEqualTo("holds a number out of range");
        assertThat(objection("jsonb", new BigDecimal("0." + "9".repeat(41)))).isEqualTo("holds a number out of range");
        assertThat(objection("jsonb", List.of(new BigInteger("9".repeat(40)), new BigDecimal("5e-324"))))
                .isEmpty();
    }

    private static void assertObjections(String type, String objection, List<String> values) throws SQLException {
        assertThat(refused(type, values)).isEmpty();
        for (String value : values) {
            assertThat(objection(type, value)).as(value).isEqualTo(objection);
            assertThat(objection(type, new Literal(value))).as(value).isEqualTo(objection);
        }
    }

    /** As an admin may type them. */
    @Test
    public void objectsToLiteralsOfOtherKinds() {
        assertThat(objection("integer", new Literal("7"))).isEmpty();
        assertThat(objection("integer", new Literal("99999999999"))).isEqualTo("is a number out of range");
        assertThat(objection("integer", new Literal("seven"))).isEqualTo("is not a whole number");
        assertThat(objection("double precision", new Literal("-7.5"))).isEmpty();
        assertThat(objection("boolean", new Literal("true"))).isEmpty();
        assertThat(objection("boolean", new Literal("yes"))).isEqualTo("is neither true nor false");
        assertThat(objection("uuid", new Literal("x"))).isEqualTo("is not a UUID");
    }

    @Test
    public void keepsJsonAsItWas() {
        List<Object> json = new ArrayList<>(Collections.singletonList(null));
        json.add(new BigDecimal("1.10"));
        json.add("</a>é\u2028\"");
        json.add(-0.0);
        json.add(Map.of("k", true));
        assertThat(JsonType.JSONB.text(json)).isEqualTo("[null,1.10,\"</a>é\u2028\\\"\",-0.0,{\"k\":true}]");
    }
}
