package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

public class AvailableValuesTest {
    private static final String UUID_TEXT = "0c909b82-31cb-4da1-9b5d-03fb278baa38";

    @Rule
    public final Target target = new Target();

    @Test
    public void aTakenNameGetsANumber() {
        assertThat(userNames().like("alice")).isEqualTo("alice-2");
    }

    @Test
    public void aNumberThatIsTakenOnTheTargetIsPassedOver() {
        target.change("UPDATE users_user SET username = 'ALICE-2' WHERE id = 2");

        assertThat(userNames().like("alice")).isEqualTo("alice-3");
    }

    @Test
    public void aNumberThatTheArchiveHasIsPassedOver() {
        assertThat(userNames(row("id", 101L, "username", "Alice-2"), row("id", 102L, "username", "alice-3"))
                        .like("alice"))
                .isEqualTo("alice-4");
    }

    @Test
    public void noTwoRowsGetTheSameName() {
        AvailableValues names = userNames();

        assertThat(names.like("alice")).isEqualTo("alice-2");
        assertThat(names.like("ALICE")).isEqualTo("ALICE-3");
    }

    /** Each goes on where the one before it was; else they would take minutes. */
    @Test(timeout = 60_000)
    public void tensOfThousandsMayHaveOneName() {
        target.change("UPDATE users_user SET username = 'alice-3' WHERE id = 2");
        AvailableValues names = userNames();

        assertThat(IntStream.range(0, 50_000).mapToObj(i -> names.like("alice")).toList())
                .startsWith("alice-2", "alice-4")
                .endsWith("alice-50002")
                .doesNotHaveDuplicates();
    }

    @Test
    public void whatWasExpectedIsTheSameAsWhatWasNot() {
        target.change("UPDATE users_user SET username = 'ALICE-2' WHERE id = 2");
        AvailableValues names = userNames();
        names.expect(List.of("alice", "bob"));

        assertThat(names.like("alice")).isEqualTo("alice-3");
        assertThat(names.like("bob")).isEqualTo("bob-2");
        assertThat(names.like("carla")).isEqualTo("carla-2");
    }

    @Test
    public void aNumberTakesThePlaceOfWhatTheColumnHasNoRoomFor() {
        assertThat(groupNames().like("x".repeat(80))).isEqualTo("x".repeat(78) + "-2");
        assertThat(groupNames().like("x".repeat(79))).isEqualTo("x".repeat(78) + "-2");
        assertThat(groupNames().like("x".repeat(78))).isEqualTo("x".repeat(78) + "-2");
        assertThat(groupNames().like("x".repeat(77))).isEqualTo("x".repeat(77) + "-2");
    }

    @Test
    public void noCharacterIsCutInHalf() {
        assertThat(groupNames().like("\ud83e\udd55".repeat(80))).isEqualTo("\ud83e\udd55".repeat(78) + "-2");
    }

    @Test
    public void whereThereIsRoomForAnyTextNothingIsCut() {
        assertThat(userNames().like("x".repeat(300))).isEqualTo("x".repeat(300) + "-2");
    }

    @Test
    public void aNumberThatNobodyTypesIsMadeAnew() {
        AvailableValues numbers = of(model("activities.activity").free("public_id"), "public_id");
        String other = numbers.like(UUID_TEXT);

        assertThat(other).isNotEqualTo(UUID_TEXT).isNotEqualTo(numbers.like(UUID_TEXT));
        assertThat(UUID.fromString(other)).hasToString(other);
    }

    private AvailableValues userNames(Row... rows) {
        return of(Declared.USER, "username", rows);
    }

    private AvailableValues groupNames() {
        return of(Declared.GROUP.free("name"), "name");
    }

    private AvailableValues of(Model declared, String field, Row... rows) {
        ResolvedModel model = target.models(declared).models().get(0);
        return new AvailableValues(
                target.transaction(),
                model.table(),
                SurveyFixture.of(model, rows).unique().get(field));
    }
}
