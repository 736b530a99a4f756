package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** All that will not be as it was is in the {@link Planner}'s draft. */
public class PlannerChangesTest {
    private static final Model CONVERSATION =
            model("conversations.conversation").ownedBy("group").target("target_type", "target_id");

    @Rule
    public final Target target = new Target();

    private SmallArchive kitchen;

    @Before
    public void begin() {
        kitchen = PlannerFixture.kitchen(target);
    }

    @Test
    public void whatIsLeftBehindChanges() throws IOException {
        kitchen.has(Model.GROUP, 102, "colour", "red");

        assertThat(whats(draft(ChoicesFixture.leavingBehind("groups.group.colour"))))
                .containsExactly("This was left behind, as was asked for");
    }

    @Test
    public void namesOfGroupsAndPeopleAndWhatLapsesChangeTogether() throws IOException {
        Model offer = Declared.OFFER.with(
                Traits.lapses(new Lapse("user", Without.ACCOUNT, "name", "open", "closed", "archived_at")));
        kitchen = SmallArchive.of(target.models(Declared.GROUP, Declared.USER, offer))
                .has(Model.GROUP, 101, "name", "Kitchen")
                .has("users.user", 201, "username", "alice")
                .has("offers.offer", 301, "group", 101L, "user", 209L, "name", "open");
        Draft draft = draft(ChoicesFixture.renaming(101, "Bakery"));
        String now = target.transaction().now().toString();

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.replacements().of(Model.GROUP, "name")).isEqualTo(Map.of(101L, "Bakery"));
        assertThat(draft.replacements().of("users.user", "username")).isEqualTo(Map.of(201L, "alice-2"));
        assertThat(draft.replacements().of("offers.offer", "name")).isEqualTo(Map.of(301L, "closed"));
        assertThat(draft.replacements().of("offers.offer", "archived_at")).isEqualTo(Map.of(301L, now));
        assertThat(draft.changes()).hasSize(3);
    }

    @Test
    public void passwordsAreResetWhereThatIsAskedFor() throws IOException {
        kitchen.has("users.user", 201, "password", "argon2$");
        PlannerFixture.member(kitchen, 202, "zoe@example.org");

        assertThat(draft(ChoicesFixture.NONE).replacements().of("users.user", "password"))
                .isEmpty();
        assertThat(draft(ChoicesFixture.wishing(Wish.RESET_PASSWORDS))
                        .replacements()
                        .of("users.user", "password"))
                .isEqualTo(Map.of(202L, Declared.UNUSABLE));
    }

    @Test
    public void rowsAboutWhatDoesNotComeAlongStayBehind() throws IOException {
        kitchen = SmallArchive.of(target.models(Declared.GROUP, CONVERSATION))
                .has(Model.GROUP, 101)
                .has("conversations.conversation", 201, "target_type", "offers.offer", "target_id", 9L);

        assertThat(draft(ChoicesFixture.NONE).changes())
                .containsExactly(Finding.of(
                        "These rows are about something that does not come along, so they and all that belongs to them"
                                + " stay behind",
                        Place.model("conversations.conversation").row(201L),
                        ""));
    }

    @Test
    public void aContentTypeThatTheTargetHasNotIsMade() throws IOException {
        Model novelty = model("places.novelty").storedIn("places_placetype").ownedBy("group");
        kitchen = SmallArchive.of(target.models(Declared.GROUP, novelty, CONVERSATION))
                .has(Model.GROUP, 101)
                .has("places.novelty", 201, "group", 101L)
                .has("conversations.conversation", 202, "target_type", "places.novelty", "target_id", 201L);

        assertThat(draft(ChoicesFixture.NONE).changes())
                .containsExactly(Finding.of(
                        "The target has no content type for this model, which Django makes when it first needs it; it"
                                + " is made",
                        Place.model("places.novelty"),
                        ""));
    }

    @Test
    public void filesGetNewNames() throws IOException {
        kitchen = SmallArchive.of(target.models(Declared.GROUP.picture("photo", "group_photos", 600)))
                .has(Model.GROUP, 101, "photo", "photos/a.gif")
                .file("photos/a.gif", "GIF89a".getBytes(StandardCharsets.US_ASCII));

        assertThat(draft(ChoicesFixture.NONE).files())
                .hasEntrySatisfying("photos/a.gif", path -> assertThat(path).startsWith("group_photos/"));
    }

    private Draft draft(ImportChoices choices) throws IOException {
        return PlannerFixture.planner(kitchen, target, choices).draft();
    }

    private static List<String> whats(Draft draft) {
        return draft.changes().stream().map(Finding::what).toList();
    }
}
