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
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** What {@link Completeness} says of rows and of what is to be left behind. */
public class MissingRowsTest {
    private static final Model OFFER = model("offers.offer").ownedBy("group");

    @Rule
    public final Target target = new Target();

    private final Findings problems = new Findings();

    @Test
    public void anArchiveThatHasAllItNeedsIsComplete() throws IOException {
        check(PlannerFixture.offer(PlannerFixture.kitchen(target), 201, 101).has("users.user", 101));

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void aRowThatIsNeededHasToBeInTheArchive() throws IOException {
        check(PlannerFixture.kitchen(target)
                .has("users.user", 101)
                .has("offers.offer", 201, "group", 109L, "user", 101L)
                .has("offers.offer", 202, "group", 109L, "user", 101L));

        assertThat(problems.list())
                .containsExactly(Finding.of(
                                "The row that this one needs, groups.group 109, is not in the archive",
                                Place.model("offers.offer").row(201L).field("group"),
                                "If it belongs to another group on the source, choose one of the row's own group"
                                        + " there, or export both groups together; else export again.")
                        .counted(2));
    }

    @Test
    public void somebodyWhoIsMissingGetsAStandIn() throws IOException {
        check(PlannerFixture.offer(PlannerFixture.kitchen(target), 201, 109));

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void whatNoContentMovesWillNeverBeThere() throws IOException {
        check(SmallArchive.of(target.models(Declared.GROUP, OFFER))
                .has(Model.GROUP, 101)
                .has("offers.offer", 201, "group", 101L, "user", 105L));

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "This row needs row 105 of the table users_user, which no installed content moves",
                        Place.model("offers.offer").row(201L).field("user"),
                        "Leave this content out with --without content, or have its bundle corrected; karrot:models"
                                + " -i says what it needs."));
    }

    @Test
    public void twoRowsDoNotHaveTheSameId() throws IOException {
        check(SmallArchive.of(target.models(Declared.GROUP))
                .has(Model.GROUP, 101)
                .has(Model.GROUP, 102)
                .has(Model.GROUP, 101));

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "Two rows have the id 101",
                        Place.model(Model.GROUP).row(101L),
                        "The archive was changed or made by other software; export again."));
    }

    /** Karrot writes somebody who is in two groups twice. */
    @Test
    public void somebodyMayComeTwice() throws IOException {
        check(PlannerFixture.kitchen(target).has("users.user", 101).has("users.user", 101));

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void whatIsToBeLeftBehindHasToBeThere() throws IOException {
        check(PlannerFixture.kitchen(target), ChoicesFixture.leavingBehind("groups.group.colour"));

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "--leave-behind groups.group.colour: the archive has no such field, or the target has the model",
                        Place.NOWHERE,
                        "Name a model and one of its fields, such as places.place.archived_at, or a model that the"
                                + " target lacks."));
    }

    @Test
    public void aFieldThatRowsHaveAndAModelThatTheTargetLacksMayBeLeftBehind() throws IOException {
        ImportChoices choices = ChoicesFixture.leavingBehind("groups.group.colour", "polls.poll");
        SmallArchive archive = SmallArchive.of(target.models(Declared.GROUP))
                .has(Model.GROUP, 101, "colour", "red")
                .has("polls.poll", 1);
        check(archive, choices);

        assertThat(problems.list()).extracting(Finding::what).noneMatch(what -> what.contains("--leave-behind"));
    }

    private void check(SmallArchive archive) throws IOException {
        check(archive, ChoicesFixture.NONE);
    }

    private void check(SmallArchive archive, ImportChoices choices) throws IOException {
        new Completeness(archive.survey(target, choices), List.of(), choices, problems, new Findings()).check();
    }
}
