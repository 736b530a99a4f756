package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

/** Conversations: of a group, or about a place, a person or something of a content that is not installed. */
public class OwnerCheckTest {
    private static final Place ROW = Place.model("conversations.conversation").row(5L);
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).resolved();
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel PLACE = ModelFixture.of(
                    model("places.place").ownedBy("group"))
            .needs("group", Model.GROUP)
            .resolved();
    private static final ResolvedModel CONVERSATION = ModelFixture.of(model("conversations.conversation")
                    .ownedBy("group")
                    .target("target_type", "target_id")
                    .with(Traits.privateBy("is_private")))
            .mayName("group", Model.GROUP)
            .key(new Column("target_type_id", "integer", 0, true, false), "django_content_type")
            .mayHave("target_id", "integer")
            .has("is_private", "boolean")
            .resolved();

    @Rule
    public final Target target = new Target();

    private final Findings problems = new Findings();
    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, GROUP, USER, PLACE, CONVERSATION);
        rows.check(GROUP, "id", 3L);
    }

    @Test
    public void aConversationOfAGroupIsTaken() {
        check(CONVERSATION, "is_private", false, "group", 3L);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    @Test
    public void aConversationBetweenPeopleIsRefused() {
        check(CONVERSATION, "is_private", true, "group", 3L);

        assertRefused("is_private", "The row is between people, and belongs to no group");
    }

    @Test
    public void aConversationOfWhichItIsNotSaidThatItIsNotPrivateIsRefused() {
        check(CONVERSATION, "group", 3L);

        assertRefused("is_private", "The row is between people, and belongs to no group");
    }

    @Test
    public void aConversationOfNothingIsRefused() {
        check(CONVERSATION, "is_private", false, "group", null);

        assertRefused("group", "The row belongs to no group");
    }

    @Test
    public void aGroupThatHasNotComeIsMissing() {
        check(CONVERSATION, "is_private", false, "group", 4L);

        assertThat(rows.notes().unresolved().open())
                .isEqualTo(Map.of(
                        new Reference("conversations.conversation", "group", Model.GROUP),
                        Map.of(4L, new Asked(5, 1))));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void whatIsAboutAPlaceBelongsWhereThatBelongs() {
        check(CONVERSATION, "is_private", false, "target_type", "places.place", "target_id", 7L, "group", null);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    @Test
    public void whatIsAboutAPersonIsRefused() {
        check(CONVERSATION, "is_private", false, "target_type", "users.user", "target_id", 7L, "group", 3L);

        assertRefused("target_type", "The row is about something that belongs to no group");
    }

    /** It stays behind with what it is about. */
    @Test
    public void whatIsAboutSomethingThatNobodyKnowsIsNotRefused() {
        check(CONVERSATION, "is_private", false, "target_type", "polls.poll", "target_id", 7L, "group", null);

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void halfANameOfARowNamesNone() {
        check(CONVERSATION, "is_private", false, "target_type", "places.place", "group", null);
        assertRefused("group", "The row belongs to no group");

        check(CONVERSATION, "is_private", false, "target_id", 7L, "group", null);
        assertThat(problems.list()).singleElement().extracting(Finding::count).isEqualTo(2L);
    }

    @Test
    public void whatARowCannotBeWithoutIsLookedForElsewhere() {
        check(PLACE, "group", null);
        check(PLACE, "group", 4L);

        assertThat(problems.isEmpty()).isTrue();
        assertThat(rows.notes().unresolved().open()).isEmpty();
    }

    private void check(ResolvedModel model, Object... fields) {
        new OwnerCheck(rows.models(), model, rows.notes(), problems)
                .check(5, ROW, row(fields).values()::get);
    }

    private void assertRefused(String field, String what) {
        assertThat(problems.list()).containsExactly(Finding.of(what, ROW.field(field), Remedies.MADE_BY_HAND));
    }
}
