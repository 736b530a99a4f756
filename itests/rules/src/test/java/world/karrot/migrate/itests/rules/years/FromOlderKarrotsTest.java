package world.karrot.migrate.itests.rules.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.years.Year;

/**
 * Groups of an older Karrot arrive as Karrot's own upgrade would have made them: as a twin of the source is after an
 * upgrade that shares nothing with what is tested.
 */
public class FromOlderKarrotsTest {
    private static final List<Long> GROUPS = List.of(1L, 2L, 3L, 4L);
    private static final String MADE =
            "SELECT DISTINCT created_at FROM places_placestatus WHERE group_id > 3 AND created_at = updated_at";
    private static final String NOW = "SELECT clock_timestamp()";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void ofOctober2022() throws Exception {
        arriveUpgraded(Year.OCTOBER_2022);
    }

    @Test
    public void ofJuly2023() throws Exception {
        arriveUpgraded(Year.JULY_2023);
    }

    @Test
    public void ofDecember2023() throws Exception {
        arriveUpgraded(Year.DECEMBER_2023);
    }

    @Test
    public void ofJanuary2024() throws Exception {
        arriveUpgraded(Year.JANUARY_2024);
    }

    private void arriveUpgraded(Year year) throws Exception {
        KarrotInstance source = year.makeOlder(workshop.instance(Fixture.COMMUNITY));
        KarrotInstance twin = year.makeOlder(workshop.instance(Fixture.COMMUNITY));
        year.upgrade(twin);
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Before before = Before.of(target);
        Journey journey = workshop.journey(Contents.ALL);
        String started = Sql.column(source, NOW).get(0);
        ExportReport report = journey.export(source, GROUPS.toArray(Long[]::new));
        String ended = Sql.column(source, NOW).get(0);
        journey.importInto(target);
        if (year.compareTo(Year.JANUARY_2024) < 0) {
            adoptTime(twin, target, started, ended);
        }
        try (Moved moved = Moved.from(twin, ContentNames.ALL, before, GROUPS)) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(said(report)).containsExactlyInAnyOrderElementsOf(changed(source, twin));
    }

    /** What says when the upgrade was says when the export was. */
    private static void adoptTime(KarrotInstance twin, KarrotInstance target, String started, String ended)
            throws Exception {
        List<String> times = Sql.column(target, MADE);
        assertThat(times).hasSize(1);
        assertThat(times.get(0)).isBetween(started, ended);
        for (String column : List.of(
                "places_placestatus.created_at",
                "places_placestatus.updated_at",
                "places_place.archived_at",
                "places_placetype.archived_at",
                "activities_activitytype.archived_at")) {
            String[] words = column.split("\\.", -1);
            Sql.run(
                    twin,
                    "UPDATE %1$s SET %2$s = '%3$s' WHERE %2$s = 'infinity'"
                            .formatted(words[0], words[1], times.get(0)));
        }
    }

    private static List<String> said(ExportReport report) {
        return report.warnings().stream()
                .filter(warning -> warning.what().contains("Karrot's own upgrade"))
                .map(FromOlderKarrotsTest::said)
                .toList();
    }

    private static String said(Finding made) {
        String field = made.where().field() == null ? "" : "." + made.where().field();
        return made.where().model() + field + " " + made.count();
    }

    /** By what the twin has and the source has not. */
    private static List<String> changed(KarrotInstance source, KarrotInstance twin) throws Exception {
        List<String> changed = new ArrayList<>();
        for (String column : List.of(
                "places.placestatus.id",
                "places.place.status_id",
                "places.place.archived_at",
                "places.placetype.archived_at",
                "places.placetype.description",
                "activities.activitytype.archived_at",
                "activities.activitytype.description",
                "activities.activityseries.is_public",
                "activities.activity.has_started",
                "offers.offer.archived_at")) {
            String[] words = column.split("\\.", -1);
            String table = words[0] + "_" + words[1];
            String there = "SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass('%s') AND attname = '%s'"
                    .formatted(table, words[2]);
            if (Sql.column(source, there).isEmpty()) {
                String count = Sql.column(twin, "SELECT count(%s) FROM %s".formatted(words[2], table))
                        .get(0);
                String field = words[2].equals("id") ? "" : "." + words[2].replace("status_id", "status");
                changed.add(words[0] + "." + words[1] + field + " " + count);
            }
        }
        changed.removeIf(line -> line.endsWith(" 0"));
        return changed;
    }
}
