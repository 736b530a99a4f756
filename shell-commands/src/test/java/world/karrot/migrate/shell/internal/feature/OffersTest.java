package world.karrot.migrate.shell.internal.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;

/** What would take along what is left behind. */
public class OffersTest {
    private static final List<ContentFeature> CONTENTS = List.of(
            new ContentFeature("karrot-history", "", Set.of("history.history"), State.ABSENT),
            new ContentFeature("karrot-issues", "", Set.of("issues.issue"), State.ABSENT),
            new ContentFeature("karrot-core", "", Set.of("groups.group"), State.NEEDED));

    @Test
    public void whatWouldTakeItAlongIsOffered() {
        assertThat(line("history.history", "issues_issue"))
                .contains("To take it along: karrot:content add history issues");
    }

    @Test
    public void whatNoneOfThemMovesIsNamed() {
        assertThat(line("tools_tool", "history.history", "groups.group"))
                .contains("To take it along, all but tools_tool: karrot:content add history");
    }

    @Test
    public void nothingIsOfferedThatIsThereOrMovesNothingOfIt() {
        assertThat(line("groups.group")).isEmpty();
        assertThat(line("tools_tool")).isEmpty();
    }

    @Test
    public void nothingIsOfferedWhereKarafsFeaturesFail() {
        Offers offers = new Offers(ContentFeatures.of(() -> {
            throw new IllegalStateException();
        }));
        assertThat(offers.line(List.of("history.history"))).isEmpty();
        assertThat(offers.line(
                        new RefusedException(Finding.of("There is no such model", Place.model("history.history"), ""))))
                .isEmpty();
    }

    private static Optional<String> line(String... wanted) {
        return Offers.line(CONTENTS, List.of(wanted));
    }
}
