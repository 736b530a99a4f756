package world.karrot.migrate.itests.rules.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** Series need a time zone, and the admin gives one to groups that have none. */
public class GivenValuesTest {
    private static final String ZONE = "groups.group.timezone";
    private static final String ZONES = "SELECT timezone FROM groups_group WHERE id > 3 ORDER BY id";

    @Rule
    public final Workshop workshop = new Workshop();

    private static ImportChoices given(Map<String, String> values) {
        return new ImportChoices(Map.of(), Set.of(), PeopleChoices.NONE, Set.of(), values, Set.of());
    }

    @Test
    public void aSeriesInAGroupWithoutTimeZoneIsRefused() throws Exception {
        Journey karrots = Stranger.journey(Stranger.archive(workshop), workshop);
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, "UPDATE groups_group SET timezone = NULL");
        Journey ours = workshop.exported(Contents.ALL, source, 2L);
        for (Journey journey : new Journey[] {karrots, ours}) {
            assertThat(Stranger.refused(journey, workshop.instance(Fixture.SAMPLE), given(Map.of())))
                    .singleElement()
                    .asString()
                    .contains(
                            "group \"Bike Kitchen Süd\", id 2, field timezone",
                            "activities.activityseries needs a value here",
                            "--value " + ZONE + "=VALUE");
        }
    }

    @Test
    public void aGroupWithoutSeriesNeedsNone() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, "UPDATE groups_group SET timezone = ''");
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        Stranger.arrives(workshop.exported(Contents.ALL, source, 4L), target, given(Map.of()));
        assertThat(Sql.column(target, ZONES)).containsExactly("");
    }

    @Test
    public void theValueIsForRowsThatHaveNone() throws Exception {
        KarrotInstance source =
                workshop.instance(Fixture.COMMUNITY, "UPDATE groups_group SET timezone = NULL WHERE id = 1");
        KarrotInstance target = workshop.instance(Fixture.SAMPLE);
        ImportReport report = workshop.exported(Contents.ALL, source, 1L, 2L, 3L)
                .importInto(target, given(Map.of(ZONE, "America/New_York")));
        assertThat(Sql.column(target, ZONES))
                .containsExactly("America/New_York", "America/New_York", "America/Sao_Paulo");
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("got the one that was asked for")
                        && "timezone".equals(change.where().field()))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isEqualTo(2));
    }

    @Test
    public void aValueThatNoRowCanHaveIsRefused() throws Exception {
        Map<String, String> values =
                Map.of(ZONE, "Mars/Olympus", "groups.group.colour", "red", "places.place.group", "1", "nonsense", "1");
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        assertThat(Stranger.refused(journey, workshop.instance(Fixture.SAMPLE), given(values)))
                .hasSize(4)
                .anyMatch(problem -> problem.contains("The value that --value gives is no time zone"))
                .anyMatch(problem -> problem.contains("--value groups.group.colour"))
                .anyMatch(problem -> problem.contains("--value places.place.group"))
                .anyMatch(problem -> problem.contains("--value nonsense"));
    }
}
