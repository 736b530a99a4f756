package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;

/** Instances that lack something, and rows that only a script makes. */
public class OtherInstancesTest {
    @Rule
    public final Workshop workshop = new Workshop();

    /** What is installed here and has no table there takes no part; the archive need not have it either. */
    @Test
    public void aTargetWithoutATableOfWhatTheArchiveDoesNotHold() throws Exception {
        Journey journey = workshop.journey(Contents.ALL);
        journey.export(
                workshop.instance(Fixture.COMMUNITY),
                journey.request(Set.of("applications", "messages", "notifications"), false, 1L));
        KarrotInstance target = workshop.instance(Fixture.EMPTY, "DROP TABLE applications_application CASCADE");
        journey.importInto(target);
        assertThat(Table.texts(target, "SELECT name AS text FROM groups_group")).hasSize(1);
    }

    @Test
    public void aPrivateConversationIsNoGroups() throws Exception {
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY, """
                INSERT INTO conversations_conversation (created_at, updated_at, is_private, is_closed, group_id)
                    VALUES (now(), now(), true, false, 1);
                INSERT INTO conversations_conversationmessage
                    (created_at, updated_at, content, author_id, conversation_id, received_via)
                SELECT now(), now(), 'between the two of us', 2, max(id), '' FROM conversations_conversation""");
        assertThat(ArchivedRows.of(workshop.exported(Contents.ALL, source, 1L)).membersWith("between the two of us"))
                .isEmpty();
    }
}
