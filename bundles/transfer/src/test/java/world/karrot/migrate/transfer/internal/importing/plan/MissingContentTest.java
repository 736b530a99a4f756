package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.io.IOException;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What {@link Completeness} says of an archive with two polls, which no model of the target takes. */
public class MissingContentTest {
    private static final String POLL = "polls.poll";
    private static final Content POLLS = PlannerFixture.content("polls", model("polls.choice"), model(POLL));

    @Rule
    public final Target target = new Target();

    private final Findings problems = new Findings();
    private final Findings changes = new Findings();

    @Test
    public void rowsThatNoInstalledContentTakesAreAProblem() throws IOException {
        check(polls(), ChoicesFixture.NONE);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "No installed content bundle takes the 2 rows of this model",
                        Place.model(POLL),
                        "Install the bundle that does"));
    }

    @Test
    public void contentThatTakesOtherModelsIsNotTheOne() throws IOException {
        check(polls(), ChoicesFixture.NONE, PlannerFixture.content("offers", Declared.OFFER));

        assertThat(problems.list())
                .extracting(Finding::what)
                .containsExactly("No installed content bundle takes the 2 rows of this model");
    }

    @Test
    public void whereTheArchiveSaysWhoseTheyAreTheContentCanBeLeftOut() throws IOException {
        check(polls().describes(POLL, "polls", false), ChoicesFixture.NONE);

        assertThat(problems.list())
                .extracting(Finding::remedy)
                .containsExactly("Install the bundle that does, or leave it out with --without polls");
    }

    @Test
    public void rowsOfContentThatIsLeftOutAreMissedByNobody() throws IOException {
        check(polls().describes(POLL, "polls", false), ChoicesFixture.without("polls"));

        assertThat(problems.list()).isEmpty();
        assertThat(changes.list()).isEmpty();
    }

    @Test
    public void rowsThatATargetHasNoTableForWouldBeLost() throws IOException {
        check(polls().describes(POLL, "old-polls", false), ChoicesFixture.NONE, POLLS);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                                "The target's Karrot has no such model, so these rows would be lost",
                                Place.model(POLL),
                                "Bring both Karrots to the same version, accept the loss with --leave-behind"
                                        + " polls.poll, or leave the content out with --without polls.")
                        .counted(2));
    }

    @Test
    public void rowsOfAModelThatTheAdminLeavesBehindAreCounted() throws IOException {
        check(polls(), ChoicesFixture.leavingBehind(POLL), POLLS);

        assertThat(problems.list()).isEmpty();
        assertThat(changes.list())
                .containsExactly(Finding.of(
                                "The target has no such model; its rows were left behind, as was asked for",
                                Place.model(POLL),
                                "")
                        .counted(2));
    }

    @Test
    public void rowsThatTheExportMadeAreNoLoss() throws IOException {
        check(polls().describes(POLL, "polls", true), ChoicesFixture.NONE, POLLS);

        assertThat(problems.list()).isEmpty();
        assertThat(changes.list()).isEmpty();
    }

    @Test
    public void contentThatNobodyKnowsCannotBeLeftOut() throws IOException {
        check(group(), ChoicesFixture.without("poles"), POLLS);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "There is no content named poles to be left out",
                        Place.NOWHERE,
                        "karrot:inspect shows what the archive holds."));
    }

    @Test
    public void contentThatIsInstalledCanBeLeftOutOfAnyArchive() throws IOException {
        check(group(), ChoicesFixture.without("polls", "empty"), POLLS, PlannerFixture.content("empty"));

        assertThat(problems.list()).isEmpty();
    }

    private SmallArchive group() {
        return SmallArchive.of(target.models(Declared.GROUP)).has(Model.GROUP, 101);
    }

    private SmallArchive polls() {
        return group().has(POLL, 1).has(POLL, 2);
    }

    private void check(SmallArchive archive, ImportChoices choices, Content... installed) throws IOException {
        new Completeness(archive.survey(target, choices), List.of(installed), choices, problems, changes).check();
    }
}
