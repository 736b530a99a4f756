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
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;

public class RowCheckTest {
    private static final ResolvedModel MEMO = ModelFixture.of(model("notes.memo")
                    .ownedBy("group")
                    .with(Traits.local("task"))
                    .with(Traits.between("priority", 1, 5)))
            .needs("group", Model.GROUP)
            .has("words", "text")
            .mayHave("task", "text")
            .column(new Column("priority", "integer", 0, false, true))
            .resolved();
    private static final ResolvedModel USER = ModelFixture.of(
                    model("users.user").with(Traits.matchedBy("email")))
            .has("email", "text")
            .has("about", "text")
            .resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, MEMO, USER);
    }

    @Test
    public void aRowWithoutAnIdIsRefused() {
        rows.check(MEMO, "group", 3L);
        for (Object id : new Object[] {null, "5", 0L, -1L}) {
            rows.check(MEMO, "id", id, "group", 3L);
        }

        assertThat(rows.problems())
                .containsExactly(Finding.of("This row has no id", place(MEMO), Remedies.MADE_BY_HAND)
                        .counted(5));
        assertThat(rows.survey(MEMO).ids().size()).isZero();
    }

    @Test
    public void aRowOfTheLowestIdIsTaken() {
        rows.check(MEMO, "id", 1L, "group", 3L, "words", "Bread");

        assertThat(rows.survey(MEMO).ids().knows(1)).isTrue();
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void aValueThatItsColumnCannotHoldIsAProblem() {
        rows.check(MEMO, "id", 5L, "group", 3L, "words", 42L);

        assertThat(rows.problems())
                .containsExactly(Finding.of("The value is not a text", place(MEMO, 5, "words"), "Correct notes.memo"));
    }

    @Test
    public void aValueThatKarrotCannotWorkWithIsAProblem() {
        rows.check(MEMO, "id", 5L, "group", 3L, "words", "Bread", "priority", 6L);

        assertThat(rows.problems())
                .containsExactly(
                        Finding.of("The value is not from 1 to 5", place(MEMO, 5, "priority"), "Correct notes.memo"));
    }

    @Test
    public void anExactValueIsCheckedInPlaceOfTheRows() {
        rows.exact(MEMO, 5, "words", "Bread\r");
        rows.exact(MEMO, 6, "priority", "many");
        rows.check(MEMO, "id", 5L, "group", 3L, "words", null);
        rows.check(MEMO, "id", 6L, "group", 3L, "words", "Butter", "priority", 1L);

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value is not a whole number", place(MEMO, 6, "priority"), "Correct notes.memo"));
    }

    @Test
    public void aFieldWithoutAColumnIsNotCheckedRowByRow() {
        rows.check(MEMO, "id", 5L, "group", 3L, "words", "Bread", "colour", 42L);

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatMeansSomethingOnTheSourceAloneMayBeAnything() {
        rows.check(MEMO, "id", 5L, "group", 3L, "words", "Bread", "task", 42L);

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void aPersonWhomSeveralGroupsShareIsCheckedOnce() {
        rows.check(USER, "id", 2L, "email", "anna@example.org", "about", 42L);
        rows.check(USER, "id", 2L, "email", "anna@example.org", "about", 42L);

        assertThat(rows.problems())
                .containsExactly(Finding.of("The value is not a text", place(USER, 2, "about"), "Correct users.user"));
    }
}
