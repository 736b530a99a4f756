package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class LinkedPeopleTest {
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(
                    model(Model.MEMBERSHIP).people("user", "members"))
            .needs("user", "users.user")
            .resolved();
    private static final ResolvedModel CHAT = ModelFixture.of(
                    model("chats.chat").with(Traits.redacted("topic", Whose.rows("chats.participant", "user"))))
            .has("topic", "text")
            .resolved();
    private static final ResolvedModel PARTICIPANT = ModelFixture.of(
                    model("chats.participant").ownedBy("chat"))
            .needs("chat", "chats.chat")
            .needs("user", "users.user")
            .needs("inviter", "users.user")
            .resolved();
    private static final ResolvedModels MODELS = ModelFixture.all(USER, MEMBERSHIP, CHAT, PARTICIPANT);

    private final BroughtPeople brought = new BroughtPeople(MODELS);
    private final LinkedPeople linked = new LinkedPeople(MODELS, Set.of(2L), brought);

    @Test
    public void whoBecomesAnonymousIsKnownToBeSpokenOf() {
        brought.note(MEMBERSHIP, row("user", 2L));
        linked.note(PARTICIPANT, row("chat", 7L, "user", 2L, "inviter", 3L));

        assertThat(linked.of("chats.chat", 7)).containsExactly(2L);
        assertThat(linked.of("chats.chat", 8)).isEmpty();
        assertThat(linked.of("chats.participant", 7)).isEmpty();
        assertThat(linked.kept()).isEqualTo(1);
    }

    @Test
    public void whomNothingBringsAlongIsToo() {
        linked.note(PARTICIPANT, row("chat", 7L, "user", 2L, "inviter", 2L));
        linked.note(PARTICIPANT, row("chat", 7L, "user", 5L, "inviter", 2L));

        assertThat(linked.of("chats.chat", 7)).containsExactlyInAnyOrder(2L, 5L);
        assertThat(linked.kept()).isEqualTo(2);
    }

    @Test
    public void whoComesAlongNeedsNotToBeKept() {
        brought.note(MEMBERSHIP, row("user", 5L));
        linked.note(PARTICIPANT, row("chat", 7L, "user", 5L, "inviter", 2L));

        assertThat(linked.of("chats.chat", 7)).isEmpty();
        assertThat(linked.kept()).isZero();
    }

    @Test
    public void rowsThatLinkNothingAreNoMatter() {
        linked.note(PARTICIPANT, row("chat", null, "user", 2L));
        linked.note(PARTICIPANT, row("chat", 7L, "user", null));
        linked.note(MEMBERSHIP, row("chat", 7L, "user", 2L));

        assertThat(linked.of("chats.chat", 7)).isEmpty();
    }

    @Test
    public void whatAReferenceSaysNeedsNoLinks() {
        ResolvedModel note = ModelFixture.of(
                        model("notes.note").with(Traits.redacted("words", Whose.reference("user"))))
                .needs("user", "users.user")
                .resolved();
        LinkedPeople none = new LinkedPeople(ModelFixture.all(USER, note), Set.of(2L), brought);
        none.note(note, row("user", 2L));

        assertThat(none.kept()).isZero();
    }
}
