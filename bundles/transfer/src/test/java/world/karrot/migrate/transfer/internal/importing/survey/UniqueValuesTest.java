package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** Without what the target has to be asked for. */
public class UniqueValuesTest {
    private static final ResolvedModel MODEL = ModelFixture.of(
                    model("users.user").free("username").free("key"))
            .has("username", "character varying")
            .has("key", "uuid")
            .resolved();

    private final UniqueValues names = of("username");
    private final UniqueValues keys = of("key");

    @Test
    public void theFirstRowKeepsAValueThatAnotherHasInOtherLetters() {
        names.add(1, "Anna");
        names.add(2, "bert");
        names.add(3, "anna");
        names.add(4, "ANNA");

        assertThat(names.taken()).containsExactly(Map.entry(3L, "anna"), Map.entry(4L, "ANNA"));
    }

    @Test
    public void aValueIsKnownInCapitalsOrNot() {
        names.add(1, "Anna");

        assertThat(names.knows("aNNA")).isTrue();
        assertThat(names.knows("annabel")).isFalse();
    }

    @Test
    public void ofTextItIsKeptWhoseItIsAndOfNumbersThatNobodyTypesItIsNot() {
        names.add(1, "Anna");
        keys.add(1, "0c909b82-31cb-4da1-9b5d-03fb278baa38");

        assertThat(names.texts()).containsExactly(Map.entry(1L, "Anna"));
        assertThat(keys.texts()).isEmpty();
        assertThat(names.cell().field()).isEqualTo("username");
        assertThat(keys.knows("0C909B82-31cb-4da1-9b5d-03fb278baa38")).isTrue();
    }

    @Test
    public void theReportNamesWhatPeopleTypeAndNothingElse() {
        assertThat(names.replaced("anna", "anna-2")).isEqualTo("\"anna\" is taken on the target and became \"anna-2\"");
        assertThat(keys.replaced("0c909b82", "447802c0"))
                .isEqualTo("The value is taken on the target, so the row got a new one");
    }

    private static UniqueValues of(String field) {
        return new UniqueValues(null, MODEL.table(), Cell.of(MODEL).get(field));
    }
}
