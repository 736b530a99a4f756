package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import org.junit.Test;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** {@link KnownNames} of rows that are far from their group: a job belongs to an activity, which belongs to a place. */
public class FarNamesTest {
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).resolved();
    private static final ResolvedModel PLACE = ModelFixture.of(
                    model("places.place").ownedBy("group"))
            .needs("group", Model.GROUP)
            .resolved();
    private static final ResolvedModel SHELF = ModelFixture.of(
                    model("places.shelf").ownedBy("place"))
            .needs("place", "places.place")
            .has("name", "text")
            .resolved();
    private static final ResolvedModel ACTIVITY = ModelFixture.of(
                    model("activities.activity").ownedBy("place"))
            .needs("place", "places.place")
            .resolved();
    private static final ResolvedModel JOB = ModelFixture.of(
                    model("activities.job").ownedBy("activity").with(Traits.nameOf("shelf", "places.shelf", "name")))
            .needs("activity", "activities.activity")
            .has("shelf", "text")
            .resolved();
    private static final Trait.NameOf NAMED = JOB.trait(Trait.NameOf.class).orElseThrow();

    private final KnownNames names = new KnownNames(ModelFixture.all(GROUP, PLACE, SHELF, ACTIVITY, JOB));

    @Test
    public void aRowIsInTheGroupThatItsOwnersLeadToHoweverManyThereAre() {
        noteAll();

        assertThat(isKnown(20, "fridge")).isTrue();
        assertThat(isKnown(20, "oven")).isFalse();
        assertThat(isKnown(21, "fridge")).isFalse();
        assertThat(isKnown(29, "fridge")).isFalse();
    }

    @Test
    public void aFarNameMayBeUsedBeforeItIsThere() {
        int fridge = names.use(JOB, NAMED, row("activity", 20L).values(), "fridge");
        int elsewhere = names.use(JOB, NAMED, row("activity", 21L).values(), "fridge");
        noteAll();

        assertThat(names.isKnown(fridge)).isTrue();
        assertThat(names.isKnown(elsewhere)).isFalse();
    }

    /** Place 7 with a fridge is in group 3, and place 8 in group 4; an activity is at each. */
    private void noteAll() {
        names.note(PLACE, 7, row("group", 3L).values());
        names.note(PLACE, 8, row("group", 4L).values());
        names.note(SHELF, 1, row("place", 7L, "name", "fridge").values());
        names.note(ACTIVITY, 20, row("place", 7L).values());
        names.note(ACTIVITY, 21, row("place", 8L).values());
    }

    private boolean isKnown(long activity, String name) {
        return names.isKnown(JOB, NAMED, row("activity", activity).values(), name);
    }
}
