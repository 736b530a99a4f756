package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Columns that are not there are a problem in words or nothing, and no error of the database. */
public class OlderKarrotsTest {
    /** As Karrots up to 2023 have it. */
    private static final String OLDER = "ALTER TABLE offers_offer DROP COLUMN archived_at CASCADE";

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void groupsMoveBetweenTwoOfTheSameAge() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY, OLDER);
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, OLDER), 1L)
                .importInto(target);
        assertThat(Table.texts(target, "SELECT name AS text FROM groups_group")).hasSize(1);
    }

    @Test
    public void aTargetThatDoesNotKnowWhomAnIssueIsAboutSaysSo() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        KarrotInstance target =
                workshop.instance(Fixture.EMPTY, "ALTER TABLE issues_issue DROP COLUMN affected_user_id CASCADE");
        assertThatThrownBy(() -> journey.rehearse(target, Choices.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll(
                        "issues.issue", "needed(\"affected_user\")", "is not there", "--without issues");
    }

    /** Nothing that the archive holds is lost by that. */
    @Test
    public void aTargetThatDoesNotKnowWhenAnIssueChangedDoesWithout() throws Exception {
        KarrotInstance target =
                workshop.instance(Fixture.EMPTY, "ALTER TABLE issues_issue DROP COLUMN status_changed_at CASCADE");
        workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L)
                .importInto(target);
        assertThat(Table.texts(target, "SELECT id AS text FROM issues_issue")).hasSize(2);
    }

    /** Private conversations have to stay behind; nobody can tell which they are. */
    @Test
    public void aSourceThatDoesNotSayWhatIsPrivateExportsNothingUnlessMessagesAreLeftOut() throws Exception {
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY, "ALTER TABLE conversations_conversation DROP COLUMN is_private CASCADE");
        Journey journey = workshop.journey(Contents.ALL);
        assertThatThrownBy(() -> journey.export(source, 1L))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("privateBy(\"is_private\")", "is not there", "--without messages");
        journey.export(source, journey.request(Set.of("messages"), false, 1L));
        assertThat(ArchivedRows.of(journey).membersWith("conversations.conversation\""))
                .isEmpty();
    }
}
