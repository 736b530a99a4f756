package world.karrot.migrate.itests.rules.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.Before;

/** Whatever an archive holds belongs to one of its groups: nothing comes between people who were there before. */
public class RowsOfNobodyTest {
    private static final String CONVERSATION = "conversations.conversation";

    /** Of the community and of the sample alike. */
    private static final String THERE =
            "UPDATE users_user SET email = '%s@example.org', mail_verified = true WHERE id = %s";

    private static final List<BiConsumer<ObjectNode, List<String>>> LOSSES =
            List.of((row, owners) -> owners.forEach(row::putNull), ObjectNode::remove);

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target() throws Exception {
        return workshop.instance(Fixture.SAMPLE, THERE.formatted("alice", 4), THERE.formatted("bob", 5));
    }

    /** A letter from Alice to Bob, who know nothing of each other. */
    @Test
    public void noConversationComesBetweenPeopleWhoWereThereBefore() throws Exception {
        KarrotInstance target = target();
        Unpacked archive = Forgery.unpacked(workshop, 1L);
        List<Consumer<ObjectNode>> ownerless = List.of(
                row -> row.put("is_private", true).putNull("group"),
                row -> row.put("is_private", false).putNull("group"),
                row -> row.put("is_private", false).remove("group"),
                row -> row.put("is_private", false).put("group", 2),
                row -> row.put("is_private", true).put("group", 1),
                row -> row.putNull("is_private"),
                row -> row.put("is_private", true)
                        .put("target_type", "places.place")
                        .put("target_id", 1),
                row -> row.putNull("group").put("target_type", "users.user").put("target_id", 1),
                row -> row.putNull("group").put("target_type", CONVERSATION).put("target_id", 1_000_000),
                row -> row.putNull("group")
                        .put("target_type", "conversations.conversationmessage")
                        .put("target_id", 1),
                row -> row.putNull("group").put("target_type", "places.place"),
                row -> row.putNull("group").put("target_id", 1));
        for (Consumer<ObjectNode> change : ownerless) {
            Forgery forgery = Forgery.of(archive)
                    .add(
                            CONVERSATION,
                            row -> change.accept(row.putNull("target_type")
                                    .putNull("target_id")
                                    .putNull("latest_message")))
                    .add(
                            "conversations.conversationmessage",
                            row -> row.put("conversation", 1_000_000)
                                    .put("author", 1)
                                    .putNull("thread"));
            assertThat(forgery.isRefusedBy(target, workshop))
                    .anySatisfy(problem -> assertThat(problem.where().model()).isEqualTo(CONVERSATION));
        }
    }

    @Test
    public void conversationsAboutEachOtherAreRefused() throws Exception {
        Forgery forgery = Forgery.of(workshop);
        for (long id : List.of(1L, 0L)) {
            forgery.add(
                    CONVERSATION,
                    row -> row.put("id", 2_000_000 + id)
                            .putNull("group")
                            .putNull("latest_message")
                            .put("target_type", CONVERSATION)
                            .put("target_id", 2_000_001 - id));
        }
        assertThat(forgery.isRefusedBy(target(), workshop))
                .anySatisfy(problem -> assertThat(problem.what()).contains("belongs to no group"));
    }

    @Test
    public void aConversationAboutWhatIsNotInTheArchiveStaysBehindWithItsMessages() throws Exception {
        KarrotInstance target = target();
        Before before = Before.of(target);
        Forgery.of(workshop)
                .add(
                        CONVERSATION,
                        row -> row.putNull("group")
                                .put("target_type", "places.place")
                                .put("target_id", 3_000))
                .add(
                        "conversations.conversationmessage",
                        row -> row.put("conversation", 1_000_000)
                                .put("content", "forged")
                                .putNull("thread"))
                .in(workshop)
                .importInto(target);
        assertThat(before.losses()).isEmpty();
        assertThat(Sql.column(
                        target, "SELECT count(*) FROM conversations_conversationmessage WHERE content = 'forged'"))
                .containsExactly("0");
        assertThat(Sql.column(target, "SELECT count(*) FROM conversations_conversation WHERE group_id IS NULL"))
                .containsExactly("0");
    }

    /** Whatever is declared, also what no column of today may lack. */
    @Test
    public void noRowOfAnyModelArrivesWithoutWhatItBelongsTo() throws Exception {
        KarrotInstance target = target();
        Unpacked archive = Forgery.unpacked(workshop, 1L, 2L);
        Map<String, List<String>> owned = new TreeMap<>();
        Contents.ALL.contents().stream()
                .flatMap(content -> content.models().stream())
                .filter(model -> !owners(model).isEmpty())
                .forEach(model -> owned.put(model.name(), owners(model)));
        assertThat(owned).hasSizeGreaterThan(30);
        for (BiConsumer<ObjectNode, List<String>> change : LOSSES) {
            Forgery forgery = Forgery.of(archive);
            owned.forEach((model, owners) -> change.accept(forgery.of(model).get(0), owners));
            assertThat(forgery.isRefusedBy(target, workshop))
                    .extracting(problem -> problem.where().model())
                    .containsAll(owned.keySet());
        }
    }

    private static List<String> owners(Model model) {
        return Stream.of(
                        model.traits(Trait.OwnedBy.class).map(Trait.OwnedBy::reference),
                        model.traits(Trait.About.class).map(Trait.About::column),
                        model.traits(Trait.Target.class).flatMap(target -> Stream.of(target.type(), target.id())))
                .flatMap(fields -> fields)
                .toList();
    }

    @Test
    public void aNotificationThatIsAboutNoGroupOfTheArchiveIsRefused() throws Exception {
        KarrotInstance target = target();
        Unpacked archive = Forgery.unpacked(workshop, 1L);
        Map<String, Consumer<ObjectNode>> contexts = Map.of(
                "null", row -> row.putNull("context"),
                "no group", row -> row.putObject("context").put("user", 1),
                "another", row -> row.putObject("context").put("group", 2),
                "a text", row -> row.put("context", "1"),
                "odd", row -> row.putObject("context").put("group", 1.5));
        for (Map.Entry<String, Consumer<ObjectNode>> context : contexts.entrySet()) {
            Forgery forgery = Forgery.of(archive).add("notifications.notification", context.getValue());
            assertThat(forgery.isRefusedBy(target, workshop))
                    .as(context.getKey())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.where().field()).isEqualTo("context"));
        }
    }
}
