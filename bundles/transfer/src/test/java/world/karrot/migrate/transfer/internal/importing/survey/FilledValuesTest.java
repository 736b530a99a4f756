package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** What rows get by way of {@link ExactValues} in fields that they have no value in. */
public class FilledValuesTest {
    /** Of a target that has the new column is_public, and of status not yet made archived_at. */
    private static final ResolvedModel PLACE = ModelFixture.of(model("places.place")
                    .with(Traits.since("is_public", Upgrade.first(true)))
                    .with(Traits.since(
                            "archived_at",
                            Upgrade.when(Where.is("status", "archived")).saidBy("changed_at")))
                    .with(Traits.since(
                            "kind", Upgrade.when(Where.is("type", "x")).saidBy("typed_at"))))
            .needs("group", "groups.group")
            .has("name", "text")
            .has("is_public", "boolean")
            .has("status", "text")
            .mayHave("kind", "text")
            .mayHave("type", "text")
            .resolved();

    private final Map<String, Cell> cells = Cell.of(PLACE);
    private final Findings problems = new Findings();

    @Test
    public void theAdminsValueIsForRowsThatHaveNone() {
        ExactValues exact = given(Map.of("name", "Nameless"));

        assertThat(of(exact, "name", null)).isEqualTo(new Literal("Nameless"));
        assertThat(of(exact, "name", "")).isEqualTo(new Literal("Nameless"));
        assertThat(of(exact, "name", "Shop")).isEqualTo("Shop");
        assertThat(of(exact, "status", null)).isNull();
    }

    @Test
    public void theAdminsValueIsKnownAsSuch() {
        ExactValues exact = given(Map.of("name", "Nameless"));

        assertThat(exact.isGiven(cells.get("name"), of(exact, "name", null))).isTrue();
        assertThat(exact.isGiven(cells.get("name"), new Literal("Nameless"))).isFalse();
        assertThat(exact.isGiven(cells.get("status"), null)).isFalse();
        assertThat(given(Map.of()).isGiven(cells.get("name"), null)).isFalse();
    }

    @Test
    public void theAdminGivesNoValueToWhatIsNotThereOrTakesNone() {
        ExactValues exact = given(Map.of("group", "7", "shoe_size", "42", "name", "Nameless"));

        assertThat(exact.given()).containsOnlyKeys("name");
        assertThat(exact.fills("name")).isTrue();
        assertThat(exact.fills("group")).isFalse();
    }

    @Test
    public void whatKarrotsUpgradeWouldGiveIsForRowsThatHaveNone() {
        ExactValues exact = given(Map.of());

        assertThat(of(exact, "is_public", null)).isEqualTo(true);
        assertThat(of(exact, "is_public", false)).isEqualTo(false);
        assertThat(of(exact, "name", null)).isNull();
        assertThat(exact.first()).containsExactly("is_public");
        assertThat(exact.fills("is_public")).isTrue();
        assertThat(exact.fills("name")).isFalse();
    }

    @Test
    public void theAdminsValueGoesBeforeTheUpgrades() {
        assertThat(of(given(Map.of("is_public", "false")), "is_public", null)).isEqualTo(new Literal("false"));
    }

    @Test
    public void whatRowsHadOnAnOlderKarrotCountsWhereTheTargetIsAsOld() {
        ExactValues exact = given(Map.of());
        exact.readEarlier(row("field", "status", "value", "archived", "ids", "{[1,2)}"), problems);

        assertThat(of(exact, "status", null)).isEqualTo(new Literal("archived"));
        assertThat(exact.hasEarlier("status")).isTrue();
        assertThat(exact.hasEarlier("name")).isFalse();
        assertThat(exact.earlier()).containsExactly("status");
        assertThat(exact.fills("status")).isTrue();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void whatRowsHadOnAnOlderKarrotIsPassedOverWhereTheTargetIsNewerOrTheLineIsDamaged() {
        ExactValues exact = given(Map.of());
        exact.readEarlier(row("field", "changed_at", "value", "x", "ids", "{[1,2)}"), problems);
        exact.readEarlier(row("field", "name", "value", "x", "ids", "{[1,2)}"), problems);
        exact.readEarlier(row("field", "type", "value", "x", "ids", "{[1,2)}"), problems);
        exact.readEarlier(row("field", "status", "value", "x", "ids", "damaged"), problems);
        exact.readEarlier(row("field", 5L, "value", "x", "ids", "{[1,2)}"), problems);

        assertThat(exact.earlier()).isEmpty();
        assertThat(of(exact, "type", null)).isNull();
        assertThat(of(exact, "name", "Shop")).isEqualTo("Shop");
        assertThat(problems.isEmpty()).isTrue();
    }

    private ExactValues given(Map<String, String> values) {
        return new ExactValues(PLACE, cells, values);
    }

    private Object of(ExactValues exact, String field, Object inRow) {
        return exact.value(cells.get(field), 1, inRow);
    }
}
