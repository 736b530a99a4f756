package world.karrot.migrate.itests.rules.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.FirstDay.Deed;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.TargetClock;
import world.karrot.migrate.itests.workshop.Workshop;

/** An import says what Karrot will do by itself on the first day, and a Karrot then does just that. */
public class FirstDayTest {
    /** Each of the counts by words of its own. */
    private static final List<String> COUNTS =
            List.of("they are inactive", "will be removed", "are removed", "activities", "votings", "invitations");

    private static final String ELSEWHERE = """
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = ''Pacific/Kiritimati''', current_database()); END $$""";

    @Rule
    public final Workshop workshop = new Workshop();

    private Journey exported(String... changes) throws Exception {
        return workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, changes), 1L, 2L);
    }

    /** With an account of one of the members who are due, whose membership is the archive's all the same. */
    private KarrotInstance target() throws Exception {
        return workshop.instance(
                Fixture.SAMPLE,
                ELSEWHERE,
                "UPDATE users_user SET email = 'bob@example.org', last_login = now() WHERE id = 5");
    }

    private static ImportReport imported(Journey journey, KarrotInstance target, ImportChoices choices) {
        return journey.importInto(target, choices, TargetClock.ahead(Limits.AGE));
    }

    private static List<Long> counts(FirstDay day) {
        return COUNTS.stream().map(words -> count(day, words)).toList();
    }

    private static long count(FirstDay day, String words) {
        return day.deeds().stream()
                .filter(deed -> deed.what().contains(words))
                .mapToLong(Deed::rows)
                .sum();
    }

    private static Stream<Finding> warnings(ImportReport report) {
        return report.warnings().stream().filter(warning -> warning.remedy().contains("--clocks resume"));
    }

    @Test
    public void karrotDoesInTheFirstDayWhatWasSaidAndNothingElse() throws Exception {
        Journey journey = exported(Limits.ROWS);
        KarrotInstance target = target();
        Night.over(target, Limits.END);

        ImportReport report = imported(journey, target, Choices.NONE);

        assertThat(counts(report.firstDay())).isEqualTo(Limits.DUE);
        assertThat(Night.over(target, Limits.END)).isEqualTo(Limits.DUE);
    }

    @Test
    public void karrotDoesOnlyWhatPeopleAgreedOnWhereTimeGoesOnFromWhereItStood() throws Exception {
        Journey journey = exported(Limits.ROWS);
        KarrotInstance target = target();
        Night.over(target, Limits.END);

        ImportReport report = imported(journey, target, Choices.RESUME);

        assertThat(counts(report.firstDay())).containsExactly(0L, 0L, 0L, 2L, 0L, 0L);
        assertThat(Night.over(target, Limits.END)).isEqualTo(counts(report.firstDay()));
    }

    @Test
    public void aPlanAndADryRunSayTheSame() throws Exception {
        Journey journey = exported(Limits.ROWS);
        KarrotInstance target = target();
        for (ImportChoices choices : List.of(Choices.NONE, Choices.RESUME)) {
            FirstDay planned =
                    journey.plan(target, choices, TargetClock.ahead(Limits.AGE)).firstDay();
            FirstDay rehearsed = journey.rehearse(target, choices, TargetClock.ahead(Limits.AGE))
                    .firstDay();
            assertThat(planned.deeds()).isNotEmpty().isEqualTo(rehearsed.deeds());
            assertThat(planned.exportedAt()).isEqualTo(rehearsed.exportedAt());
        }
        FirstDay rehearsed = journey.rehearse(target, Choices.NONE, TargetClock.ahead(Limits.AGE))
                .firstDay();
        assertThat(imported(journey, target, Choices.NONE).firstDay()).isEqualTo(rehearsed);
    }

    @Test
    public void onlyRemovalsAndVotingsAreWarningsWhichNameTheWayOut() throws Exception {
        Journey journey = exported(Limits.ROWS);
        KarrotInstance target = target();
        ImportReport plan = journey.plan(target, Choices.NONE, TargetClock.ahead(Limits.AGE));
        assertThat(warnings(plan))
                .extracting(warning -> warning.where().toString(), Finding::count)
                .containsExactly(
                        tuple("groups.groupmembership, id 2, field removal_notification_at", 2L),
                        tuple("issues.voting, id 2, field expires_at", 1L));
        assertThat(warnings(plan)).allMatch(warning -> warning.remedy().contains("with 0 of these"));
        assertThat(warnings(journey.plan(target, Choices.RESUME, TargetClock.ahead(Limits.AGE))))
                .isEmpty();
    }

    @Test
    public void whoWouldBeRemovedOnTheSourceAsWellIsToldOf() throws Exception {
        Journey journey = exported(
                "UPDATE groups_group_members SET removal_notification_at = NULL WHERE id <> 4",
                "UPDATE groups_group_members SET removal_notification_at = now() - interval '8 days' WHERE id = 4");
        assertThat(warnings(journey.plan(target(), Choices.NONE)))
                .extracting(Finding::remedy)
                .anyMatch(remedy -> remedy.contains("with 1 of these 1"));
    }

    @Test
    public void nothingIsSaidWhereNothingIsDue() throws Exception {
        ImportReport plan = exported(Limits.NOTHING).plan(target(), Choices.NONE);
        assertThat(plan.firstDay().deeds()).isEmpty();
        assertThat(warnings(plan)).isEmpty();
        assertThat(plan.firstDay().exportedAt().orElseThrow()).isBefore(Instant.now());
        assertThat(plan.firstDay().guessed()).isFalse();
    }

    /** Bob's membership is 4, his account is 2; the issue is about 8, and both voted on it. */
    @Test
    public void whoDoesNotComeAlongIsNotCounted() throws Exception {
        Journey journey = exported(Limits.ROWS);
        FirstDay day = journey.plan(target(), Choices.anonymous(2L, 8L), TargetClock.ahead(Limits.AGE))
                .firstDay();
        assertThat(counts(day)).containsExactly(1L, 1L, 2L, 2L, 0L, 1L);
    }

    @Test
    public void whatIsLeftOutIsNotCounted() throws Exception {
        Journey journey = exported(Limits.ROWS);
        FirstDay day = journey.plan(target(), Choices.without("issues", "invitations"), TargetClock.ahead(Limits.AGE))
                .firstDay();
        assertThat(counts(day)).containsExactly(2L, 1L, 2L, 2L, 0L, 0L);
    }

    /** Of an hour before the limit of 30 days, with a shift of an hour and a half. */
    @Test
    public void aDayIsCountedFromTheTimeOfTheTargetsDatabase() throws Exception {
        Journey journey = exported(Limits.NOTHING);
        KarrotInstance target = target();
        Duration almost = Duration.ofDays(29).minusHours(1);
        assertThat(count(
                        journey.plan(target, Choices.NONE, TargetClock.ahead(almost))
                                .firstDay(),
                        "they are inactive"))
                .isZero();
        assertThat(count(
                        journey.plan(target, Choices.NONE, TargetClock.ahead(almost.plusMinutes(90)))
                                .firstDay(),
                        "they are inactive"))
                .isPositive();
    }
}
