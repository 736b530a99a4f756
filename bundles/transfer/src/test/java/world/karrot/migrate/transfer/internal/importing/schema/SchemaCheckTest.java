package world.karrot.migrate.transfer.internal.importing.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest.Field;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.content.Upgrade;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

public class SchemaCheckTest {
    private static final ResolvedModel PLACE = ModelFixture.of(model("places.place")
                    .with(Traits.derived("activity_count"))
                    .with(Traits.since("is_public", Upgrade.first(true)))
                    .with(Traits.since("begun", Upgrade.begun("starts_at")))
                    .with(Traits.since(
                            "archived_at",
                            Upgrade.when(Where.is("status", "archived")).saidBy("since")))
                    .with(Traits.since("owner_id", Upgrade.first("nobody"))))
            .needs("group", "groups.group")
            .has("name", "text")
            .resolved();
    private static final String LOST = "The target has no such column, and rows have values here that would be lost";

    private final SchemaCheck schema = new SchemaCheck(PLACE);
    private final Findings problems = new Findings();
    private final Findings changes = new Findings();
    private final Map<String, Field> fields = new HashMap<>();

    @Test
    public void rowsFillFieldsForWhichThereIsAColumn() {
        schema.note(1, row("id", 1L, "name", "Shop", "colour", null));
        schema.note(2, row("id", 2L, "group", 3L));
        settle(Set.of());

        assertThat(schema.has("name")).isTrue();
        assertThat(schema.has("group")).isTrue();
        assertThat(schema.has("group_id")).isFalse();
        assertThat(schema.has("colour")).isFalse();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void valuesWithoutAColumnAreNotLostInSilence() {
        schema.note(1, row("id", 1L, "colour", null));
        schema.note(2, row("id", 2L, "colour", "red"));
        schema.note(3, row("id", 3L, "colour", "red"));
        settle(Set.of());

        assertThat(problems.list())
                .containsExactly(Finding.of(
                                LOST,
                                Place.model("places.place").row(2L).field("colour"),
                                "Bring both Karrots to the same version, or accept the loss with --leave-behind"
                                        + " places.place.colour.")
                        .counted(2));
    }

    @Test
    public void whatIsNothingMayBeLost() {
        schema.note(1, row("id", 1L, "colour", null));
        settle(Set.of());

        assertThat(problems.isEmpty()).isTrue();
        assertThat(changes.list()).singleElement().satisfies(change -> {
            assertThat(change.what()).startsWith("The target has no such column, and nothing is lost");
            assertThat(change.where()).isEqualTo(Place.model("places.place").field("colour"));
            assertThat(change.count()).isEqualTo(1);
        });
    }

    @Test
    public void whatEveryRowHasAtFirstMayBeLostAndNothingElse() {
        fields.put("colour", new Field("text", Optional.of("red"), 0));
        schema.note(1, row("id", 1L, "is_public", true, "owner", "nobody", "colour", "red"));
        settle(Set.of());
        assertThat(problems.isEmpty()).isTrue();

        schema.note(2, row("id", 2L, "is_public", false, "owner", "me", "colour", "blue"));
        settle(Set.of());
        assertThat(problems.list())
                .extracting(problem -> problem.where().field())
                .containsExactly("colour", "is_public", "owner");
        assertThat(problems.list()).extracting(Finding::count).containsOnly(1L);
    }

    @Test
    public void whatTheTargetsOwnUpgradeWillMakeIsNotLost() {
        schema.note(1, row("id", 1L, "begun", true, "archived_at", "2024-01-01"));
        settle(Set.of("status", "since"));

        assertThat(problems.isEmpty()).isTrue();
        assertThat(changes.isEmpty()).isTrue();
    }

    @Test
    public void whatItCannotMakeIsLost() {
        schema.note(1, row("id", 1L, "archived_at", "2024-01-01"));
        settle(Set.of("status"));

        assertThat(problems.list()).extracting(Finding::what).containsExactly(LOST);
    }

    @Test
    public void whatRepeatsOtherRowsIsNotReadAndTakesNoRoom() {
        schema.note(1, row("id", 1L, "activity_count", 5L));
        settle(Set.of());

        assertThat(problems.isEmpty()).isTrue();
        assertThat(changes.isEmpty()).isTrue();
        assertThat(schema.kept()).isZero();
    }

    @Test
    public void eachValueWithoutAColumnTakesRoomOnceAndOnlyAHundredOfThemAtAll() {
        for (long id = 1; id <= 300; id++) {
            schema.note(id, row("id", id, "colour", "red", "number", id));
        }
        settle(Set.of());

        assertThat(schema.kept()).isEqualTo(2 + 1 + 100);
        assertThat(problems.list()).extracting(Finding::count).containsExactly(300L, 300L);
    }

    @Test
    public void aFieldThatIsSomethingElseHereIsSaidOnceInPlaceOfItsValues() {
        problems.add("The value is not a text", Place.model("places.place").field("name"), "");
        fields.put("name", new Field("integer", Optional.empty(), 0));
        schema.note(1, row("id", 1L, "name", 5L));
        schema.note(2, row("id", 2L, "name", 6L));
        settle(Set.of());

        assertThat(problems.list())
                .containsExactly(Finding.of(
                                "The source has numbers here, and the target has texts",
                                Place.model("places.place").field("name"),
                                "Bring both Karrots to the same version, or accept the loss with --leave-behind"
                                        + " places.place.name and give all rows a value with --value"
                                        + " places.place.name=VALUE.")
                        .counted(2));
    }

    @Test
    public void whatRowsDoNotHaveOrHadOnAnOlderKarrotMayBeSomethingElse() {
        fields.put("name", new Field("integer", Optional.empty(), 0));
        settle(Set.of());
        schema.note(1, row("id", 1L, "name", 5L));
        settle(Set.of("name"));

        assertThat(problems.isEmpty()).isTrue();
    }

    private void settle(Set<String> earlier) {
        ModelSummary described = new ModelSummary("places.place", "places", 1, "", fields, false);
        schema.settle(Optional.of(described), earlier::contains, Set.of(), problems, changes);
    }
}
