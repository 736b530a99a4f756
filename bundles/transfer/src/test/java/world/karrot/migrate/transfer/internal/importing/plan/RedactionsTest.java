package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Whose;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.LinkedPeople;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** User 1 comes along, 2 becomes anonymous, 3 is left out, and chat 7 is with user 2. */
public class RedactionsTest {
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel CHAT = ModelFixture.of(model("chats.chat")
                    .with(Traits.redacted("topic", Whose.rows("chats.participant", "user")))
                    .with(Traits.redacted("about", Whose.reference("user")))
                    .with(Traits.redacted("note", Whose.reference("place")))
                    .with(Traits.redacted("data", "name", Whose.key("users.user", "user")))
                    .with(Traits.redacted("data", "leader_name", Whose.key("users.user", "leader"))))
            .mayName("user", "users.user")
            .mayName("place", "places.place")
            .resolved();
    private static final ResolvedModel PARTICIPANT = ModelFixture.of(
                    model("chats.participant").ownedBy("chat"))
            .needs("chat", "chats.chat")
            .needs("user", "users.user")
            .resolved();
    private static final LinkedPeople LINKED = SurveyFixture.linked(
            ModelFixture.all(USER, CHAT, PARTICIPANT), Set.of(2L), PARTICIPANT, row("chat", 7L, "user", 2L));

    private final Redactions redactions = new Redactions(
            LINKED, Map.of("users.user", new PeopleDecisions(Map.of(), Set.of(3L), Set.of(2L), Map.of())));

    @Test
    public void whatIsSaidOfSomebodyWhoIsNobodyHereIsEmptied() {
        assertThat(redacted("about", "loves dogs", "user", 2L)).isEqualTo("");
        assertThat(redacted("about", "loves dogs", "user", 3L)).isEqualTo("");
        assertThat(redacted("about", "loves dogs", "user", "2")).isEqualTo("");
    }

    @Test
    public void whatIsSaidOfOthersStays() {
        assertThat(redacted("about", "loves dogs", "user", 1L)).isEqualTo("loves dogs");
        assertThat(redacted("about", "loves dogs", "user", null)).isEqualTo("loves dogs");
        assertThat(redacted("about", "loves dogs", "user", "02")).isEqualTo("loves dogs");
        assertThat(redacted("note", "is closed", "place", 2L)).isEqualTo("is closed");
        assertThat(redacted("title", "loves dogs", "user", 2L)).isEqualTo("loves dogs");
    }

    @Test
    public void whatIsSaidOfWhoIsLinkedWithTheRowIsEmptiedToo() {
        assertThat(redactions.redacted(CHAT, "topic", 7, "Bert", Map.of())).isEqualTo("");
        assertThat(redactions.redacted(CHAT, "topic", 8, "Bert", Map.of())).isEqualTo("Bert");
    }

    @Test
    public void aNameInJsonIsEmptiedAndTheRestStays() {
        Map<String, Object> given = Map.of("user", 2L, "name", "Bert", "leader", 1L, "leader_name", "Anna");

        assertThat(redacted("data", given, "user", 1L))
                .isEqualTo(Map.of("user", 2L, "name", "", "leader", 1L, "leader_name", "Anna"));
    }

    @Test
    public void bothNamesInJsonMayHaveToGo() {
        Map<String, Object> given = Map.of("user", "2", "name", "Bert", "leader", 3L, "leader_name", "Carl");

        assertThat(redacted("data", given, "user", 1L))
                .isEqualTo(Map.of("user", "2", "name", "", "leader", 3L, "leader_name", ""));
    }

    @Test
    public void jsonWithoutSuchANameIsTheVerySame() {
        Map<String, Object> nameless = new HashMap<>();
        nameless.put("user", 2L);
        nameless.put("name", null);
        Map<String, Object> elsewhere = Map.of("user", 1L, "name", "Anna");
        String text = "2";

        assertThat(redacted("data", nameless, "user", 2L)).isSameAs(nameless);
        assertThat(redacted("data", elsewhere, "user", 2L)).isSameAs(elsewhere);
        assertThat(redacted("data", text, "user", 2L)).isSameAs(text);
    }

    @Test
    public void whereEverybodyIsSomebodyNothingIsEmptied() {
        assertThat(new Redactions(LINKED, Map.of()).redacted(CHAT, "topic", 7, "Bert", Map.of()))
                .isEqualTo("Bert");
    }

    @Test
    public void onlyOfAnonymousPeopleNothingMayBeKnown() {
        assertThat(redactions.isAnonymous(2)).isTrue();
        assertThat(redactions.isAnonymous(3)).isFalse();
    }

    private Object redacted(String column, Object value, String field, Object person) {
        return redactions.redacted(CHAT, column, 8, value, row(field, person).values());
    }
}
