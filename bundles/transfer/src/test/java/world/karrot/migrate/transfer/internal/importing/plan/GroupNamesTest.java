package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;

import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.Declared;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** The target has a group named "Playground three". */
public class GroupNamesTest {
    private static final Row KITCHEN = row("id", 101L, "name", "Kitchen");
    private static final Row TAKEN = row("id", 102L, "name", "Playground three");

    @Rule
    public final Target target = new Target();

    private final Findings problems = new Findings();
    private final Findings changes = new Findings();

    @Test
    public void aNameThatNobodyHasIsKept() {
        assertThat(renamed(Map.of(), KITCHEN).of(Model.GROUP, "name")).isEmpty();
        assertThat(problems.list()).isEmpty();
        assertThat(changes.list()).isEmpty();
    }

    @Test
    public void aTakenNameIsRefused() {
        renamed(Map.of(), KITCHEN, TAKEN);

        assertThat(problems.list()).containsExactly(taken(102));
    }

    /** Karrot's own rule of which names are the same. */
    @Test
    public void aNameInOtherLettersIsNotTaken() {
        renamed(Map.of(), row("id", 101L, "name", "PLAYGROUND three"));

        assertThat(problems.list()).isEmpty();
    }

    @Test
    public void aGroupGetsTheNameThatWasAskedFor() {
        Replacements renamed = renamed(Map.of(102L, "Playground four"), KITCHEN, TAKEN);

        assertThat(renamed.values()).isEqualTo(Map.of(Model.GROUP, Map.of("name", Map.of(102L, "Playground four"))));
        assertThat(problems.list()).isEmpty();
        assertThat(changes.list())
                .containsExactly(Finding.of("The group got the name that was asked for", place(102), ""));
    }

    @Test
    public void theNameThatWasAskedForMayBeTakenToo() {
        renamed(Map.of(101L, "Playground three"), KITCHEN);

        assertThat(problems.list()).containsExactly(taken(101, ": Playground three"));
    }

    @Test
    public void twoGroupsDoNotGetTheSameName() {
        renamed(Map.of(103L, "Kitchen"), KITCHEN, row("id", 103L, "name", "Bakery"));

        assertThat(problems.list()).containsExactly(taken(103, ": Kitchen"));
    }

    @Test
    public void aNameThatIsTooLongIsRefused() {
        renamed(Map.of(101L, "x".repeat(81)), KITCHEN);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "The new name is 81 characters long, 80 is the most", place(101), "Choose another."));
    }

    @Test
    public void aGroupThatIsNotInTheArchiveCannotBeRenamed() {
        renamed(Map.of(109L, "Bakery"), KITCHEN);

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "There is no group with the id 109 to be renamed in the archive",
                        Place.NOWHERE,
                        "The archive has 101 \"Kitchen\"."));
        assertThat(changes.list()).isEmpty();
    }

    @Test
    public void anArchiveWithoutGroupsIsRefused() {
        renamed(Map.of());

        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "The archive holds no group", Place.NOWHERE, "Export again, naming the groups' ids."));
    }

    private Replacements renamed(Map<Long, String> renames, Row... groups) {
        Survey survey = SurveyFixture.of(
                SurveyFixture.of(target.models(Declared.GROUP).models().get(0), groups));
        return new GroupNames(renames, survey, target.transaction(), problems).renamed(changes);
    }

    private static Finding taken(long id) {
        return taken(id, "");
    }

    /** @param name that was asked for, if one was */
    private static Finding taken(long id, String name) {
        return Finding.of(
                "There is a group of this name already" + name,
                place(id),
                "Use --rename " + id + "=\"Another name\", or rename the group on the target.");
    }

    private static Place place(long id) {
        return Place.model(Model.GROUP).row(id).field("name");
    }
}
