package world.karrot.migrate.itests.rules.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.HandMade;

/** Rows may come in any order, also those of what stays behind. */
public class OrderOfMembersTest {
    /** In a conversation about an issue: a message with all that may hang on one. */
    private static final String MESSAGE = """
            INSERT INTO conversations_conversationmessage
                (id, created_at, updated_at, content, author_id, conversation_id, received_via)
            SELECT 5000, now(), now(), 'to @bob', 1, c.id, '' FROM conversations_conversation c
            JOIN django_content_type t ON t.id = c.target_type_id WHERE t.model = 'issue' AND c.target_id = 1;
            UPDATE conversations_conversationmessage SET thread_id = 5000 WHERE id = 5000;
            INSERT INTO conversations_conversationmessagemention (created_at, updated_at, message_id, user_id)
                VALUES (now(), now(), 5000, 2);
            INSERT INTO conversations_conversationmessagereaction (created_at, name, message_id, user_id)
                VALUES (now(), 'tada', 5000, 2);
            INSERT INTO conversations_conversationthreadparticipant (created_at, updated_at, thread_id, user_id, muted)
                VALUES (now(), now(), 5000, 2, false)""";

    private static final String[] LAST = {
        "conversations.conversationmessage.ndjson", "conversations.conversation.ndjson", "karrot-migrate.manifest"
    };

    @Rule
    public final Workshop workshop = new Workshop();

    @Test
    public void whatHangsOnMessagesThatStayBehindMayComeBeforeThem() throws Exception {
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY, MESSAGE), 1L);
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        ImportReport report = reordered(journey).rehearse(target, Choices.without("issues"));
        assertThat(report.arrival().models())
                .containsExactlyInAnyOrderElementsOf(journey.rehearse(target, Choices.without("issues"))
                        .arrival()
                        .models());
    }

    private Journey reordered(Journey journey) throws Exception {
        Map<String, byte[]> members = journey.unpacked().members();
        HandMade archive = HandMade.from(journey.unpacked());
        for (String member : LAST) {
            archive.without(member).with(member, new String(members.get(member), StandardCharsets.UTF_8));
        }
        Path file = archive.in(workshop.folder());
        return new Journey(Contents.ALL, file, Optional.empty());
    }
}
