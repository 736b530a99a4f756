package world.karrot.migrate.itests.rules.years;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;

/** A Karrot that nobody has seen yet loses nothing in either direction, unless the admin says so. */
public class KarrotOfNextYearTest {
    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance nextYear(Fixture fixture, String... changes) throws Exception {
        KarrotInstance instance = workshop.instance(fixture);
        try (InputStream script = KarrotOfNextYearTest.class.getResourceAsStream("next-year.sql")) {
            Sql.run(instance, new String(script.readAllBytes(), UTF_8));
        }
        Sql.run(instance, changes);
        return instance;
    }

    @Test
    public void whatItLacksAndNeedsIsAskedFor() throws Exception {
        Journey journey = workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L);
        KarrotInstance target = nextYear(Fixture.EMPTY);
        Obstacles obstacles = Obstacles.of(journey, target);
        assertThat(obstacles.counts())
                .containsExactly(
                        entry("activities.activity.has_duration", 37L),
                        entry("activities.activity.lasts", 37L),
                        entry("activities.activitytype.has_feedback", 5L),
                        entry("activities.activitytype.icon", 5L),
                        entry("offers.offer.kind", 4L),
                        entry("places.place.address", 3L),
                        entry("places.place.latitude", 5L),
                        entry("places.place.longitude", 5L));
        ImportReport report = journey.importInto(
                target,
                Choices.losing(
                        obstacles.losses(),
                        Map.of(
                                "activities.activity.lasts", "true",
                                "activities.activitytype.has_feedback", "1",
                                "activities.activitytype.icon", "{}",
                                "offers.offer.kind", "loan")));
        assertThat(Sql.column(target, "SELECT DISTINCT stars FROM places_place"))
                .containsExactly("3");
        assertThat(Sql.column(target, "SELECT DISTINCT kind FROM offers_offer")).containsExactly("loan");
        assertThat(Sql.column(target, "SELECT DISTINCT lasts FROM activities_activity"))
                .containsExactly("t");
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("left behind, as was asked for"))
                .extracting(change -> change.where().field())
                .containsExactlyInAnyOrder("has_duration", "has_feedback", "icon", "address", "latitude", "longitude");
    }

    @Test
    public void whatOnlyItHasIsLeftBehindWhereNothingIsInIt() throws Exception {
        Journey journey = workshop.journey(Contents.CORE);
        var exported = journey.export(nextYear(Fixture.COMMUNITY), 1L);
        assertThat(exported.leftBehind())
                .anyMatch(table -> table.model().equals("places_location") && table.rows() == 6);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Obstacles obstacles = Obstacles.of(journey, target);
        assertThat(obstacles.counts())
                .containsExactly(
                        entry("activities.activity.has_duration", 37L),
                        entry("activities.activity.lasts", 37L),
                        entry("activities.activitytype.has_feedback", 5L),
                        entry("activities.activitytype.icon", 5L),
                        entry("offers.offer.kind", 4L));
        ImportReport report = journey.importInto(
                target,
                Choices.losing(
                        obstacles.losses(),
                        Map.of(
                                "activities.activity.has_duration", "true",
                                "activities.activitytype.has_feedback", "true",
                                "activities.activitytype.icon", "fas fa-star")));
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("nothing is lost"))
                .extracting(
                        change -> change.where().model() + "." + change.where().field() + " " + change.count())
                .containsExactlyInAnyOrder("groups.role.nickname 1", "places.place.stars 6");
    }

    @Test
    public void aValueThatIsNotTheFirstIsCounted() throws Exception {
        KarrotInstance source = nextYear(
                Fixture.COMMUNITY,
                "UPDATE places_place SET stars = 5 WHERE id IN (2, 3)",
                "UPDATE groups_role SET nickname = ''");
        Obstacles obstacles =
                Obstacles.of(workshop.exported(Contents.CORE, source, 1L), workshop.instance(Fixture.EMPTY));
        assertThat(obstacles.counts()).contains(entry("places.place.stars", 2L), entry("groups.role.nickname", 1L));
        assertThat(obstacles.losses()).contains("places.place.stars", "groups.role.nickname");
    }

    @Test
    public void aNarrowerColumnTakesWhatFitsAndNothingElse() throws Exception {
        KarrotInstance source = nextYear(
                Fixture.COMMUNITY,
                "UPDATE agreements_agreement SET title = repeat('x', 300) WHERE id = (SELECT min(id) FROM agreements_agreement)",
                "UPDATE activities_participanttype SET max_participants = 1::bigint << 40 WHERE id = 1");
        Obstacles obstacles =
                Obstacles.of(workshop.exported(Contents.CORE, source, 1L), workshop.instance(Fixture.EMPTY));
        assertThat(obstacles.counts())
                .contains(
                        entry("agreements.agreement.title", 1L),
                        entry("activities.participanttype.max_participants", 1L));
    }

    @Test
    public void whatIsLeftBehindInVainIsAMistake() throws Exception {
        Journey journey = workshop.exported(Contents.CORE, workshop.instance(Fixture.COMMUNITY), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        Set<String> wrong = Set.of("places.place.adress", "places.place", "places");
        assertThat(Obstacles.of(journey, target, Choices.losing(wrong, Map.of()))
                        .problems())
                .hasSize(3)
                .allMatch(problem -> problem.what().startsWith("--leave-behind places"));
    }
}
