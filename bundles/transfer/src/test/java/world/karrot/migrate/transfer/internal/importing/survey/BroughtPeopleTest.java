package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class BroughtPeopleTest {
    private static final ResolvedModel USER =
            ModelFixture.of(model("users.user")).resolved();
    private static final ResolvedModel PLACE =
            ModelFixture.of(model("places.place")).resolved();
    private static final ResolvedModel MEMBERSHIP = ModelFixture.of(
                    model(Model.MEMBERSHIP).people("user", "members"))
            .mayName("user", "users.user")
            .resolved();
    private static final ResolvedModel APPLICATION = ModelFixture.of(
                    model("applications.application").people("user", "applicants", Where.is("status", "pending")))
            .mayName("user", "users.user")
            .has("status", "text")
            .resolved();

    private final BroughtPeople brought = new BroughtPeople(ModelFixture.all(USER, PLACE, MEMBERSHIP, APPLICATION));
    private final ModelSurvey users = SurveyFixture.of(USER, row("id", 9L), row("id", 2L), row("id", 3L));

    @Test
    public void membersAreBroughtAlongAndOthersAreLeftOut() {
        brought.note(MEMBERSHIP, row("user", 2L));

        assertThat(brought.isNotBrought("users.user", 2)).isFalse();
        assertThat(brought.isNotBrought("users.user", 3)).isTrue();
        assertThat(brought.leftOut(users)).containsExactly(3L, 9L);
    }

    @Test
    public void whereAConditionIsNotFulfilledARowBringsNobody() {
        brought.note(APPLICATION, row("user", 2L, "status", "pending"));
        brought.note(APPLICATION, row("user", 3L, "status", "declined"));
        brought.note(APPLICATION, row("user", 9L));

        assertThat(brought.leftOut(users)).containsExactly(3L, 9L);
    }

    @Test
    public void aRowOfNobodyAndARowOfAnotherModelBringNobody() {
        brought.note(MEMBERSHIP, row("user", null));
        brought.note(PLACE, row("user", 2L));

        assertThat(brought.leftOut(users)).containsExactly(2L, 3L, 9L);
        assertThat(brought.kept()).isZero();
    }

    @Test
    public void ofThoseLeftOutItIsKnownWithoutWhomRowsCannotDo() {
        brought.noteNeeded("users.user", 3);
        brought.noteNeeded("users.user", 4);
        brought.noteNeeded("users.user", 2);
        brought.note(MEMBERSHIP, row("user", 2L));

        assertThat(brought.leftOutAndNeeded(users)).containsExactly(3L);
    }

    @Test
    public void whatIsNoPersonNeedsNobodyToBringIt() {
        brought.noteNeeded("places.place", 7);

        assertThat(brought.isNotBrought("places.place", 7)).isFalse();
        assertThat(brought.leftOut(SurveyFixture.of(PLACE, row("id", 7L)))).isEmpty();
        assertThat(brought.leftOutAndNeeded(SurveyFixture.of(PLACE, row("id", 7L))))
                .isEmpty();
        assertThat(brought.kept()).isZero();
    }

    @Test
    public void everybodyIsKeptOnce() {
        brought.note(MEMBERSHIP, row("user", 2L));
        assertThat(brought.kept()).isEqualTo(1);
        brought.note(MEMBERSHIP, row("user", 2L));
        brought.noteNeeded("users.user", 2);
        assertThat(brought.kept()).isEqualTo(1);

        brought.noteNeeded("users.user", 3);
        brought.noteNeeded("users.user", 3);
        assertThat(brought.kept()).isEqualTo(2);
    }
}
