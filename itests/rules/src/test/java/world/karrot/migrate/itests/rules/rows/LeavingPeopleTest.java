package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Workshop;

/** Issues and applications of people who do not come along are as Karrot leaves them when somebody leaves. */
public class LeavingPeopleTest {
    private static final String ISSUE = """
            INSERT INTO issues_issue (created_at, status, status_changed_at, type, topic, affected_user_id,
                created_by_id, group_id)
            VALUES (now(), '%s', %s, 'conflict_resolution', '%s', %s, 1, 1)""";

    /** 7 has left group 1; 2 is a member, and 3 as well. */
    private static final String[] ISSUES = {
        ISSUE.formatted("decided", "now() - interval '1 year'", "about who was removed", 7),
        ISSUE.formatted("ongoing", "NULL", "about who left", 7),
        ISSUE.formatted("ongoing", "NULL", "about Bob", 2),
        ISSUE.formatted("ongoing", "NULL", "about Carla", 3)
    };

    private static final String STATES = """
            SELECT i.topic || ': ' || i.status || CASE WHEN u.deleted THEN ', a stand-in' ELSE '' END AS text
            FROM issues_issue i JOIN users_user u ON u.id = i.affected_user_id WHERE i.topic LIKE 'about %' ORDER BY i.id""";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target;

    private ImportReport moved(ImportChoices choices) throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, ISSUES);
        target = workshop.instance(Fixture.EMPTY);
        return workshop.exported(Contents.ALL, source, 1L).importInto(target, choices);
    }

    @Test
    public void aDecidedIssueKeepsWhomItWasAboutAndAnOngoingOneIsCancelled() throws Exception {
        ImportReport report = moved(Choices.NONE);
        assertThat(Table.texts(target, STATES))
                .containsExactly(
                        "about who was removed: decided, a stand-in",
                        "about who left: cancelled, a stand-in",
                        "about Bob: ongoing",
                        "about Carla: ongoing");
        assertThat(report.changes())
                .filteredOn(change -> change.what().contains("\"cancelled\""))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.count()).isEqualTo(1);
                    assertThat(change.where().model()).isEqualTo("issues.issue");
                });
    }

    @Test
    public void itIsCancelledNow() throws Exception {
        moved(Choices.NONE);
        assertThat(Table.text(target, """
                        SELECT status_changed_at > now() - interval '1 hour' AS text FROM issues_issue
                        WHERE topic = 'about who left'""")).isEqualTo("true");
    }

    @Test
    public void anOngoingIssueAboutWhoBecomesAnonymousIsCancelled() throws Exception {
        moved(Choices.anonymous(2L));
        assertThat(
                        Table.texts(
                                target,
                                "SELECT topic || ': ' || status AS text FROM issues_issue WHERE topic LIKE 'about %' ORDER BY id"))
                .containsExactly(
                        "about who was removed: decided",
                        "about who left: cancelled",
                        "about Bob: cancelled",
                        "about Carla: ongoing");
    }

    @Test
    public void aPendingApplicationOfWhoBecomesAnonymousIsWithdrawn() throws Exception {
        ImportReport report = moved(Choices.anonymous(9L));
        List<String> applications = Table.texts(target, """
                SELECT status || ', ' || u.deleted || ', ' || (decided_at IS NULL) AS text
                FROM applications_application a JOIN users_user u ON u.id = a.user_id ORDER BY a.id""");
        assertThat(applications.get(0)).isEqualTo("withdrawn, true, false");
        assertThat(report.changes()).anyMatch(change -> change.what().contains("\"withdrawn\""));
    }

    @Test
    public void aPendingApplicationOfAnybodyElseWaitsOn() throws Exception {
        moved(Choices.NONE);
        assertThat(Table.texts(target, "SELECT status AS text FROM applications_application ORDER BY id"))
                .startsWith("pending");
    }
}
