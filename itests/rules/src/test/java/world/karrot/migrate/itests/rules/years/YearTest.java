package world.karrot.migrate.itests.rules.years;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.years.Year;

/** The instances of other years, in these tests, have the tables that Karrot's own migrations made in those years. */
public class YearTest {
    private static final String COLUMNS = """
            SELECT t.relname || ': ' || a.attname || ' ' || format_type(a.atttypid, NULL)
                || CASE WHEN a.attnotnull THEN '' ELSE '?' END || coalesce(' > ' || r.relname, '')
            FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid
            LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]
            LEFT JOIN pg_class r ON r.oid = k.confrelid
            WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
                AND t.relname NOT LIKE 'silk%'""";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void tablesAreThoseOfTheYear() throws Exception {
        for (Year year : Year.values()) {
            KarrotInstance instance = year.makeOlder(workshop.instance(Fixture.COMMUNITY));
            assertThat(new TreeSet<>(Sql.column(instance, COLUMNS)))
                    .as(year.month())
                    .isEqualTo(new TreeSet<>(facts(year.month())));
        }
    }

    @Test
    public void anUpgradeEndsAtTheTablesOfMay() throws Exception {
        KarrotInstance instance = Year.OCTOBER_2022.makeOlder(workshop.instance(Fixture.COMMUNITY));
        Year.OCTOBER_2022.upgrade(instance);
        assertThat(changed(Sql.column(instance, COLUMNS)))
                .containsExactlyInAnyOrderElementsOf(changed(facts(Year.MAY_2024.month())));
    }

    private static List<String> changed(List<String> columns) {
        return columns.stream()
                .filter(column -> column.matches("(places|activities|offers|users)_.*"))
                .toList();
    }

    private static List<String> facts(String month) throws IOException {
        try (InputStream file = YearTest.class.getResourceAsStream("karrot-" + month + ".txt")) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .flatMap(line -> {
                        String table = line.substring(line.indexOf(' ') + 1, line.indexOf(": "));
                        return Arrays.stream(
                                        line.substring(line.indexOf(": ") + 2).split(", ", -1))
                                .map(column -> table + ": " + column);
                    })
                    .toList();
        }
    }
}
