package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.transfer.internal.importing.ChoicesFixture;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.SmallArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** All that stands in the way of an import is in the {@link Planner}'s draft, whoever finds it. */
public class PlannerProblemsTest {
    @Rule
    public final Target target = new Target();

    private SmallArchive kitchen;

    @Before
    public void begin() {
        kitchen = PlannerFixture.kitchen(target);
    }

    @Test
    public void nothingIsInTheWayOfAnArchiveThatIsWhole() throws IOException {
        PlannerFixture.member(kitchen, 201, "zoe@example.org");
        PlannerFixture.offer(kitchen, 301, 201);
        Draft draft = draft(ChoicesFixture.NONE);

        assertThat(draft.problems()).isEmpty();
        assertThat(draft.changes()).isEmpty();
        assertThat(draft.warnings()).isEmpty();
    }

    @Test
    public void whatIsWrongWithTheArchiveIsInTheWay() throws IOException {
        kitchen.has("users.user", 201, "language", "x".repeat(8));

        assertThat(whats(draft(ChoicesFixture.NONE))).containsExactly("The value is 8 characters long, 7 is the most");
    }

    @Test
    public void whatNobodyUnderstandsOfThePeopleFileIsInTheWay() throws IOException {
        Finding odd = PeopleChoices.problem(2, "it is odd", Place.NOWHERE, "");
        PeopleChoices people = new PeopleChoices(Map.of(), List.of(odd));

        assertThat(draft(new ImportChoices(Map.of(), Set.of(), people, Set.of(), Map.of(), Set.of()))
                        .problems())
                .containsExactly(odd);
    }

    @Test
    public void whatCannotBecomeOfPeopleIsInTheWay() throws IOException {
        assertThat(whats(draft(ChoicesFixture.people(Map.of(209L, ChoicesFixture.match(2, "1"))))))
                .containsExactly("Line 2 of the people file: nobody in the archive has this id");
    }

    @Test
    public void aTakenNameOfAGroupIsInTheWay() throws IOException {
        assertThat(whats(draft(ChoicesFixture.renaming(101, "Playground three"))))
                .containsExactly("There is a group of this name already: Playground three");
    }

    @Test
    public void whatIsMissingIsInTheWay() throws IOException {
        kitchen.has("polls.poll", 1);

        assertThat(whats(draft(ChoicesFixture.NONE)))
                .containsExactly("No installed content bundle takes the 1 rows of this model");
    }

    @Test
    public void aFileThatIsNotThereIsInTheWay() throws IOException {
        kitchen = SmallArchive.of(target.models(Declared.GROUP.picture("photo", "group_photos", 600)))
                .has(Model.GROUP, 101, "photo", "photos/a.gif");

        assertThat(whats(draft(ChoicesFixture.NONE)))
                .containsExactly("The archive does not hold the file that this row names");
    }

    private Draft draft(ImportChoices choices) throws IOException {
        return PlannerFixture.planner(kitchen, target, choices).draft();
    }

    private static List<String> whats(Draft draft) {
        return draft.problems().stream().map(Finding::what).toList();
    }
}
