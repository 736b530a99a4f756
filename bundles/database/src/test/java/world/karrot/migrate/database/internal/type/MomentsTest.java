package world.karrot.migrate.database.internal.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Moments are PostgreSQL's, and become later as they would there. */
public class MomentsTest {
    private static final ColumnType TIME = type("timestamp with time zone");
    private static final long BY = Duration.ofDays(400).plusSeconds(1).toSeconds();

    private static final List<String> TIMES = List.of(
            "2019-02-03T04:05:06.789012Z",
            "2019-02-28 23:59:59.999999+00",
            "2020-02-29 23:59:59.5+05:30",
            "1969-12-31T23:59:59.000001Z",
            "0044-03-15 12:00:00.000001+00",
            "0001-01-01 00:00:00+00",
            "9997-12-31T23:59:59.999999Z");

    private static KarrotInstance instance;

    @BeforeClass
    public static void createInstance() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
    }

    private static ColumnType type(String name) {
        return ColumnType.of(new Column("column", name, 0, true, false));
    }

    @Test
    public void aTimeBecomesLaterAsInPostgres() throws Exception {
        for (String time : TIMES) {
            for (Object value : List.of(time, new Literal(time))) {
                String later = (String) TIME.later(value, BY);
                assertThat(TIME.objection(later)).as(later).isEmpty();
                assertThat(isSoMuchLater(time, TIME.text(later))).as(time).isTrue();
            }
        }
    }

    @Test
    public void whatCannotBecomeLaterStays() {
        for (String time : List.of("infinity", "9999-12-31 23:59:59.999999+00", "tomorrow")) {
            assertThat(TIME.later(time, BY)).isSameAs(time);
        }
        Literal literal = new Literal("infinity");
        assertThat(TIME.later(literal, BY)).isSameAs(literal);
        assertThat(type("text").later(TIMES.get(0), BY)).isSameAs(TIMES.get(0));
        assertThat(TIME.later(TIMES.get(0), Long.MAX_VALUE)).isSameAs(TIMES.get(0));
    }

    @Test
    public void aMomentIsPostgres() throws Exception {
        for (String time : TIMES) {
            assertThat(TIME.moment(time)).as(time).contains(moment(time));
            assertThat(TIME.moment(new Literal(time))).as(time).contains(moment(time));
        }
        assertThat(type("tstzrange")
                        .moment("{\"lower\": \"2019-02-03T04:05:05Z\", \"upper\": \"2019-02-03T04:05:06Z\"}"))
                .contains(Instant.parse("2019-02-03T04:05:06Z"));
    }

    @Test
    public void whatIsInfiniteOrNoTimeIsNoMoment() {
        for (Object value : List.of("infinity", "-infinity", "soon", 7L, new Literal("infinity"), new Literal("now"))) {
            assertThat(TIME.moment(value)).isEmpty();
        }
        assertThat(TIME.moment(null)).isEmpty();
        for (String range :
                List.of("{\"lower\": null, \"upper\": null}", "{\"empty\": true}", "{\"upper\": \"infinity\"}")) {
            assertThat(type("tstzrange").moment(range)).as(range).isEqualTo(Optional.empty());
        }
    }

    private static boolean isSoMuchLater(String before, String after) throws Exception {
        return ask(
                "SELECT ?::timestamptz + make_interval(secs => " + BY + ") = ?::timestamptz",
                Boolean.class,
                before,
                after);
    }

    private static Instant moment(String time) throws Exception {
        return ask("SELECT ?::timestamptz", OffsetDateTime.class, time).toInstant();
    }

    private static <T> T ask(String sql, Class<T> type, String... values) throws Exception {
        try (Connection connection = instance.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getObject(1, type);
            }
        }
    }
}
