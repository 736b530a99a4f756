package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;

/** Columns that rows of an archive have no value for. */
public class RowCheckMissingValuesTest {
    private static final String MISSING = "The archive has no value for a column that needs one";

    /** Of a target so old that it has a status, and not yet the time that newer Karrots make of it. */
    private static final ResolvedModel PLACE = ModelFixture.of(model("places.place")
                    .ownedBy("group")
                    .with(Traits.since("is_public", Upgrade.first(true)))
                    .with(Traits.since(
                            "archived_at",
                            Upgrade.when(Where.is("status", "archived")).saidBy("changed_at"))))
            .needs("group", Model.GROUP)
            .has("name", "text")
            .mayHave("address", "text")
            .column(new Column("weeks", "integer", 0, false, true))
            .has("is_public", "boolean")
            .has("status", "integer")
            .resolved();

    @Rule
    public final Target target = new Target();

    @Test
    public void aColumnThatNeedsAValueMayBeGivenOne() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.check(PLACE, "id", 5L, "group", 3L, "status", 1L);

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        MISSING,
                        place(PLACE, 5, "name"),
                        "Bring both Karrots to the same version, give all rows one with --value"
                                + " places.place.name=VALUE, or leave this content out."));
    }

    @Test
    public void nobodyIsToldToGiveAReference() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.check(PLACE, "id", 5L, "name", "Shop", "status", 1L);

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        MISSING,
                        place(PLACE, 5, "group"),
                        "Bring both Karrots to the same version, or leave this content out."));
    }

    @Test
    public void whatMayBeNullOrHasADefaultOrAFirstValueMayBeLeftOut() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.check(PLACE, "id", 5L, "group", 3L, "name", "Shop", "status", 1L);

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatTheAdminGivesIsNotMissing() {
        CheckedRows rows = CheckedRows.given(target, Map.of("places.place.name", "Nameless"), PLACE);
        rows.check(PLACE, "id", 5L, "group", 3L, "status", 1L);

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatTheAdminGivesTakesThePlaceOfNothing() {
        CheckedRows rows = CheckedRows.given(target, Map.of("places.place.name", "Nameless"), PLACE);
        rows.check(PLACE, "id", 5L, "group", 3L, "name", null, "status", 1L);

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatARowHadOnAnOlderKarrotIsNotMissing() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.earlier(PLACE, 5, "status", "1");
        rows.check(PLACE, "id", 5L, "group", 3L, "name", "Shop");

        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatARowHadOnAnOlderKarrotIsChecked() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.earlier(PLACE, 5, "status", "archived");
        rows.check(PLACE, "id", 5L, "group", 3L, "name", "Shop");

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value is not a whole number", place(PLACE, 5, "status"), "Correct places.place"));
    }

    @Test
    public void aRowThatHadNothingOnAnOlderKarrotLacksAValue() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.earlier(PLACE, 5, "status", "1");
        rows.check(PLACE, "id", 6L, "group", 3L, "name", "Shop");

        assertThat(rows.problems())
                .containsExactly(
                        Finding.of("The value may not be empty", place(PLACE, 6, "status"), "Correct places.place"));
    }

    @Test
    public void whatARowHasAnywayIsCheckedOnce() {
        CheckedRows rows = CheckedRows.of(target, PLACE);
        rows.earlier(PLACE, 5, "status", "archived");
        rows.check(PLACE, "id", 6L, "group", 3L, "name", "Shop", "status", "archived");

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value is not a whole number", place(PLACE, 6, "status"), "Correct places.place"));
    }
}
