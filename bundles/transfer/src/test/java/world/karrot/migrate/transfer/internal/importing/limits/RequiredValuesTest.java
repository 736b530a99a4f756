package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Traits;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** Activities belong to places, places to groups, and a group with activities needs a time zone. */
public class RequiredValuesTest {
    private static final ResolvedModel GROUP =
            ModelFixture.of(model(Model.GROUP)).has("timezone", "text").resolved();
    private static final ResolvedModel PLACE = ModelFixture.of(
                    model("places.place").ownedBy("group"))
            .needs("group", Model.GROUP)
            .resolved();
    private static final ResolvedModel ACTIVITY = ModelFixture.of(model("activities.activity")
                    .ownedBy("place")
                    .with(Traits.requires(Model.GROUP, "timezone", "Karrot fails")))
            .needs("place", "places.place")
            .resolved();
    private static final ResolvedModel STRAY = ModelFixture.of(
                    model("other.stray").with(Traits.requires(Model.GROUP, "timezone", "Karrot fails")))
            .resolved();
    private static final ResolvedModel SELF = ModelFixture.of(
                    model(Model.GROUP).with(Traits.requires(Model.GROUP, "timezone", "Karrot fails")))
            .has("timezone", "text")
            .resolved();

    private final RequiredValues required = new RequiredValues(ModelFixture.all(GROUP, PLACE, ACTIVITY, STRAY));
    private final Findings problems = new Findings();

    @Test
    public void aGroupWithoutTheValueNeedsItWhereItHasSuchRows() {
        note(GROUP, 3, "timezone", "");
        note(PLACE, 7, "group", 3L);
        note(ACTIVITY, 11, "place", 7L);
        required.settle(problems);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "activities.activity needs a value here: without one, Karrot fails",
                        Place.model(Model.GROUP).row(3L).field("timezone"),
                        "Give it one on the source and export again, or say --value groups.group.timezone=VALUE."));
    }

    @Test
    public void aGroupThatHasTheValueNeedsNoOther() {
        note(GROUP, 3, "timezone", "Europe/Berlin");
        note(PLACE, 7, "group", 3L);
        note(ACTIVITY, 11, "place", 7L);
        required.settle(problems);

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void onlyGroupsWithSuchRowsNeedTheValue() {
        note(GROUP, 3, "timezone", null);
        note(GROUP, 4, "timezone", null);
        note(PLACE, 7, "group", 3L);
        note(PLACE, 8, "group", 4L);
        note(ACTIVITY, 11, "place", 8L);
        required.settle(problems);

        assertThat(problems.list()).extracting(problem -> problem.where().id()).containsExactly(4L);
    }

    @Test
    public void itDoesNotMatterWhatComesFirst() {
        note(ACTIVITY, 11, "place", 7L);
        note(PLACE, 7, "group", 3L);
        note(GROUP, 3, "timezone", null);
        required.settle(problems);

        assertThat(problems.list()).hasSize(1);
    }

    @Test
    public void whereTheWayIsBrokenNothingIsNeeded() {
        note(GROUP, 3, "timezone", null);
        note(PLACE, 7, "group", null);
        note(ACTIVITY, 11, "place", 7L);
        note(ACTIVITY, 12, "place", 8L);
        note(STRAY, 1, "group", 3L);
        required.settle(problems);

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void ownersAndThoseWithoutTheValueAreCounted() {
        note(GROUP, 3, "timezone", null);
        note(GROUP, 4, "timezone", "Europe/Berlin");
        note(PLACE, 7, "group", 3L);
        note(ACTIVITY, 11, "place", 7L);
        note(ACTIVITY, 12, "place", 7L);

        assertThat(required.kept()).isEqualTo(4);
    }

    @Test
    public void aRowDoesNotBelongToItself() {
        RequiredValues own = new RequiredValues(ModelFixture.all(SELF));
        own.note(SELF, 3, field -> null);
        own.settle(problems);

        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void nothingAndAnEmptyTextAreNoValue() {
        for (Object none : List.of("", new Literal(""))) {
            assertThat(RequiredValues.isNone(none)).isTrue();
        }
        assertThat(RequiredValues.isNone(null)).isTrue();
        for (Object some : List.of(" ", 0L, false, new Literal("x"))) {
            assertThat(RequiredValues.isNone(some)).isFalse();
        }
    }

    private void note(ResolvedModel model, long id, String field, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(field, value);
        required.note(model, id, values::get);
    }
}
