package world.karrot.migrate.itests.rules.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.TargetClock;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;

/** Times that count against people are later by the time between export and import, and nothing else is. */
public class ResumedTimesTest {
    /** Times that are easily lost, and one of each that is due. */
    private static final String[] ODD = {
        "UPDATE groups_group_members SET lastseen_at = '9999-12-31 23:59:59' WHERE id = 1",
        "UPDATE groups_group_members SET lastseen_at = '0001-01-01', inactive_at = '9999-12-31' WHERE id = 4",
        "UPDATE groups_group_members SET lastseen_at = '0044-03-15 12:00:00.000001+00' WHERE id = 5",
        "UPDATE groups_group_members SET inactive_at = '2020-02-29 23:59:59.999999+05:45' WHERE id = 12",
        "UPDATE groups_group_members SET removal_notification_at = '1969-12-31 23:59:59.000001' WHERE id = 12",
        "UPDATE groups_group_members SET lastseen_at = '9999-12-31 23:59:59.999999+00' WHERE id = 15",
        "UPDATE notifications_notification SET expires_at = now() + interval '1 hour'"
    };

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance source;
    private KarrotInstance target;
    private Before before;
    private Journey journey;

    private void export(String... changes) throws Exception {
        source = workshop.instance(Fixture.COMMUNITY, changes);
        target = workshop.instance(Fixture.SAMPLE);
        before = Before.of(target);
        journey = workshop.exported(Contents.ALL, source, 1L, 2L);
    }

    private void assertThatRowsAreTheSources() throws Exception {
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(1L, 2L))) {
            assertThat(moved.differences()).isEmpty();
        }
    }

    /** What PostgreSQL makes of the source's own rows. */
    private void makeLater(Duration by) throws Exception {
        String later = "%1$s = CASE WHEN %1$s < '9990-01-01' THEN %1$s + make_interval(secs => " + by.toSeconds()
                + ") ELSE %1$s END";
        Sql.run(
                source,
                "UPDATE groups_group_members SET " + later.formatted("lastseen_at") + ", "
                        + later.formatted("inactive_at") + ", " + later.formatted("removal_notification_at"),
                "UPDATE issues_voting SET " + later.formatted("expires_at"),
                "UPDATE invitations_invitation SET " + later.formatted("expires_at"));
    }

    @Test
    public void timesThatCountAgainstPeopleAreLaterToTheMicrosecondAndNothingElseIs() throws Exception {
        export(ODD);
        ImportReport report = journey.importInto(target, Choices.RESUME, TargetClock.ahead(Limits.AGE));
        assertThat(report.firstDay().moved()).isBetween(Limits.AGE, Limits.AGE.plusMinutes(5));
        makeLater(report.firstDay().moved());
        assertThatRowsAreTheSources();
        assertThat(before.losses()).isEmpty();
    }

    @Test
    public void theReportCountsTheTimesThatWereMoved() throws Exception {
        export(Limits.NOTHING);
        ImportReport report = journey.rehearse(target, Choices.RESUME, TargetClock.ahead(Limits.AGE));
        String members = Sql.column(source, "SELECT count(*) FROM groups_group_members WHERE group_id IN (1, 2)")
                .get(0);
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("goes on"))
                .extracting(
                        change -> change.where().model() + " " + change.where().field() + " " + change.count())
                .containsExactlyInAnyOrder(
                        "groups.groupmembership lastseen_at " + members,
                        "issues.voting expires_at 4",
                        "invitations.invitation expires_at 3");
    }

    @Test
    public void withoutBeingAskedNothingIsMoved() throws Exception {
        export(ODD);
        journey.importInto(target, Choices.NONE, TargetClock.ahead(Limits.AGE));
        assertThatRowsAreTheSources();
    }

    @Test
    public void nothingBecomesEarlierWhereTheSourcesClockIsAhead() throws Exception {
        export(ODD);
        ImportReport report = journey.importInto(target, Choices.RESUME, TargetClock.ahead(Duration.ofHours(-1)));
        assertThat(report.firstDay().moved()).isZero();
        assertThat(report.warnings()).extracting(Finding::what).anyMatch(what -> what.contains("clock is ahead"));
        assertThatRowsAreTheSources();
    }

    @Test
    public void aTimeThatTheDatabaseMadeAnotherIsFound() throws Exception {
        export(Limits.NOTHING);
        Sql.run(
                target,
                """
                CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN NEW.lastseen_at = NEW.lastseen_at - interval '1 microsecond'; RETURN NEW; END $$""",
                "CREATE TRIGGER meddle BEFORE INSERT ON groups_group_members FOR EACH ROW EXECUTE FUNCTION meddle()");
        assertThatThrownBy(() -> journey.importInto(target, Choices.RESUME, TargetClock.ahead(Limits.AGE)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.where().field())
                                .containsExactly("lastseen_at"));
    }

    @Test
    public void aMatterThatIsClosedOnTheWayIsClosedNow() throws Exception {
        export("UPDATE issues_issue SET affected_user_id = 7 WHERE id = 1");
        journey.importInto(target, Choices.RESUME, TargetClock.ahead(Limits.AGE));
        assertThat(Sql.column(target, """
                SELECT status_changed_at BETWEEN now() + interval '8 days' - interval '5 minutes' AND now() + interval '8 days'
                FROM issues_issue WHERE status = 'cancelled' AND topic <> 'cancel'""")).containsExactly("t");
    }
}
