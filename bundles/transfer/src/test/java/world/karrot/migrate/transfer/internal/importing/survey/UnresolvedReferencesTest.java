package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

public class UnresolvedReferencesTest {
    private static final Reference PLACE = new Reference("activities.activity", "place", "places.place");
    private static final Reference OFFER = new Reference("offers.image", "offer", "offers.offer");

    private final UnresolvedReferences references = new UnresolvedReferences();

    @Test
    public void theFirstWhoAskedIsNamedAndAllAreCounted() {
        add(PLACE, 11, 7);
        add(PLACE, 12, 7);
        add(PLACE, 13, 8);

        assertThat(references.open())
                .containsExactly(Map.entry(PLACE, Map.of(7L, new Asked(11, 2), 8L, new Asked(13, 1))));
    }

    @Test
    public void eachTargetOfAReferenceTakesRoomOnce() {
        add(PLACE, 11, 7);
        add(PLACE, 12, 7);
        assertThat(references.size()).isEqualTo(1);

        add(PLACE, 13, 8);
        add(OFFER, 1, 7);
        assertThat(references.size()).isEqualTo(3);
    }

    @Test
    public void whatCameAfterAllIsNotMissing() {
        add(PLACE, 11, 7);
        add(PLACE, 12, 8);
        add(OFFER, 1, 7);
        references.settle(Map.of("places.place", places(7)));

        assertThat(references.open()).containsOnlyKeys(PLACE, OFFER);
        assertThat(references.open().get(PLACE)).containsOnlyKeys(8L);
    }

    @Test
    public void aReferenceOfWhichNothingIsMissingIsNotOpen() {
        add(PLACE, 11, 7);
        references.settle(Map.of("places.place", places(7)));

        assertThat(references.open()).isEmpty();
    }

    @Test
    public void theMissingRowsOfAModelAreTold() {
        Reference other = new Reference("places.subscription", "place", "places.place");
        add(PLACE, 11, 9);
        add(other, 1, 8);
        add(OFFER, 1, 7);

        assertThat(references.missing("places.place")).containsExactly(8L, 9L);
        assertThat(references.missing("users.user")).isEmpty();
    }

    private void add(Reference reference, long row, long id) {
        references.add(reference.model(), reference.field(), reference.target(), row, id);
    }

    private static ModelSurvey places(long id) {
        return SurveyFixture.of(ModelFixture.of(model("places.place")).resolved(), row("id", id));
    }
}
