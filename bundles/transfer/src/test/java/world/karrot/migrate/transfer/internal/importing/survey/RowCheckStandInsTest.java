package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.survey.CheckedRows.place;

import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What an archive says of people who did not come along. */
public class RowCheckStandInsTest {
    private static final ResolvedModel USER = ModelFixture.of(
                    model("users.user").with(Traits.standIn(Map::of, "display_name")))
            .column(new Column("display_name", "character varying", 5, false, false))
            .has("email", "text")
            .resolved();
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).has("name", "text").resolved();

    @Rule
    public final Target target = new Target();

    private CheckedRows rows;

    @Before
    public void begin() {
        rows = CheckedRows.of(target, USER, GROUP);
    }

    @Test
    public void onlyWhatMayBeKnownIsTakenAlong() {
        rows.standIn(USER, "id", 9L, "display_name", "Bert", "email", "bert@example.org");

        assertThat(rows.survey(USER).known(9)).isEqualTo(Map.of("display_name", "Bert"));
        assertThat(rows.survey(USER).ids().knows(9)).isFalse();
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatIsNotSaidIsNotKnown() {
        rows.standIn(USER, "id", 9L, "email", "bert@example.org");

        assertThat(rows.survey(USER).known(9)).isEmpty();
        assertThat(rows.problems()).isEmpty();
    }

    @Test
    public void whatIsKnownIsChecked() {
        rows.standIn(USER, "id", 9L, "display_name", "Bartholomew");

        assertThat(rows.problems())
                .containsExactly(Finding.of(
                        "The value is 11 characters long, 5 is the most",
                        place(USER, 9, "display_name"),
                        "Correct users.user"));
    }

    @Test
    public void ofWhomThereIsNoIdNothingIsKnown() {
        rows.standIn(USER, "id", "9", "display_name", "Bert");

        assertThat(rows.survey(USER).known(9)).isEmpty();
        assertThat(rows.survey(USER).kept()).isZero();
    }

    @Test
    public void nothingIsKnownOfRowsThatNothingStandsInFor() {
        rows.standIn(GROUP, "id", 3L, "name", "Kitchen");

        assertThat(rows.survey(GROUP).known(3)).isEmpty();
    }

    @Test
    public void whatTheTargetHasNoColumnForIsPassedOver() {
        ResolvedModel older = ModelFixture.of(model("users.user")
                        .with(Traits.standIn(Map::of, "nickname"))
                        .with(Traits.addedLater("nickname")))
                .resolved();
        CheckedRows others = CheckedRows.of(target, older);
        others.standIn(older, "id", 9L, "nickname", "Bert");

        assertThat(others.survey(older).known(9)).isEmpty();
        assertThat(others.problems()).isEmpty();
    }
}
