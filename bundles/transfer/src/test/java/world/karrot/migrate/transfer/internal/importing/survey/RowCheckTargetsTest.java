package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.Dependency.Kind;

/** Rows that name what they are about by its content type. */
public class RowCheckTargetsTest {
    private static final ResolvedModel PLACE = ModelFixture.of(
                    model("places.place").ownedBy("group"))
            .needs("group", Model.GROUP)
            .resolved();
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).resolved();
    private static final ResolvedModel CONVERSATION = ModelFixture.of(
                    model("conversations.conversation").ownedBy("group").target("target_type", "target_id"))
            .mayName("group", Model.GROUP)
            .key(new Column("target_type_id", "integer", 0, true, false), "django_content_type")
            .mayHave("target_id", "integer")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, GROUP, PLACE, CONVERSATION);
        rows.check(GROUP, "id", 3L);
        rows.check(PLACE, "id", 7L, "group", 3L);
    }

    @Test
    public void aRowDependsOnWhatItIsAboutWhereThatHasNotCome() {
        rows.check(CONVERSATION, "id", 1L, "target_type", "places.place", "target_id", 7L);
        rows.check(CONVERSATION, "id", 2L, "target_type", "places.place", "target_id", 8L);
        rows.check(CONVERSATION, "id", 3L, "target_type", "polls.poll", "target_id", 7L);

        assertThat(rows.survey(CONVERSATION).dependencies(1)).isEmpty();
        assertThat(rows.survey(CONVERSATION).dependencies(2))
                .containsExactly(new Dependency(Kind.TARGET, "places.place", 8));
        assertThat(rows.survey(CONVERSATION).dependencies(3))
                .containsExactly(new Dependency(Kind.TARGET, "polls.poll", 7));
    }

    @Test
    public void aRowDependsOnWhatItIsAboutWhereThatMayStayBehind() {
        SurveyFixture.depend(rows.survey(PLACE), 7, Kind.SOMEBODY, "users.user", 2);
        rows.check(CONVERSATION, "id", 1L, "target_type", "places.place", "target_id", 7L);

        assertThat(rows.survey(CONVERSATION).dependencies(1))
                .containsExactly(new Dependency(Kind.TARGET, "places.place", 7));
    }

    @Test
    public void aTypeWithoutAnIdNamesNoRow() {
        rows.check(CONVERSATION, "id", 1L, "group", 3L, "target_type", "polls.poll", "target_id", null);

        assertThat(rows.survey(CONVERSATION).isDependent(1)).isFalse();
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void modelsAreKnownThatNeedAContentType() {
        rows.check(CONVERSATION, "id", 1L, "target_type", "places.place", "target_id", 7L);
        rows.check(CONVERSATION, "id", 2L, "group", 3L, "target_type", null, "target_id", null);

        assertThat(rows.notes().pointedAt()).containsExactly("places.place");
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void aContentTypeIsNotNamedByItsNumber() {
        rows.check(CONVERSATION, "id", 1L, "group", 3L, "target_type", 30L, "target_id", 7L);

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value is not the name of a model",
                        place(CONVERSATION, 1, "target_type"),
                        Remedies.MADE_BY_HAND));
        assertThat(rows.notes().pointedAt()).isEmpty();
    }
}
