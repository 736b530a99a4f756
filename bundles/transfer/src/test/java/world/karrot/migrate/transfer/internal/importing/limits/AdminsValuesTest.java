package world.karrot.migrate.transfer.internal.importing.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;

/** What {@link GivenValues} are given to, and which are refused. */
public class AdminsValuesTest {
    private final GivenValues given = new GivenValues(
            Map.of("places.place.name", "Shop", "places.placetype.name", "Other", "groups.group.timezone", "UTC"));

    @Test
    public void aModelGetsTheValuesOfItsOwnFields() {
        assertThat(given.of(ModelFixture.of(model("places.place")).resolved())).isEqualTo(Map.of("name", "Shop"));
        assertThat(given.of(ModelFixture.of(model("users.user")).resolved())).isEmpty();
    }

    @Test
    public void valuesOfFieldsThatAreNotThereAreRefusedByName() {
        Findings problems = new Findings();
        given.refuseOthers(Set.of("places.place.name"), problems);

        assertThat(problems.list())
                .extracting(Finding::what)
                .containsExactly(
                        "--value groups.group.timezone: there is no such field, or it takes no other value than the"
                                + " archive's",
                        "--value places.placetype.name: there is no such field, or it takes no other value than the"
                                + " archive's");
    }
}
