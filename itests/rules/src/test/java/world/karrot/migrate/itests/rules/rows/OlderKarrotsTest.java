package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Columns that are not there are a finding or nothing, and no error of the database. */
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
        refuses("ALTER TABLE issues_issue DROP COLUMN affected_user_id CASCADE");
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

    private void refuses(String change) throws Exception {
        Journey journey = workshop.exported(
                Contents.ALL,
                workshop.instance(Fixture.COMMUNITY, "UPDATE issues_issue SET status = 'ongoing' WHERE id = 1"),
                1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY, change);
        assertThatThrownBy(() -> journey.rehearse(target, Choices.NONE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no such column");
    }

    /** Private conversations have to stay behind; nobody can tell which they are. */
    @Test
    public void aSourceThatDoesNotSayWhatIsPrivateExportsNoConversation() throws Exception {
        KarrotInstance source = workshop.instance(
                Fixture.COMMUNITY, "ALTER TABLE conversations_conversation DROP COLUMN is_private CASCADE");
        Journey journey = workshop.journey(Contents.ALL);
        assertThat(journey.export(source, 1L).warnings())
                .extracting(Finding::what)
                .contains("This model takes no part, because the database has no column is_private, which says what is"
                        + " private");
        assertThat(ArchivedRows.of(journey).membersWith("conversations.conversation\""))
                .isEmpty();
    }
}
