package world.karrot.migrate.transfer.internal.importing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.api.content.Model.model;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ModelFixture;
import world.karrot.migrate.transfer.internal.importing.people.PeopleDecisions;
import world.karrot.migrate.transfer.internal.importing.survey.FileUses;
import world.karrot.migrate.transfer.internal.importing.survey.SurveyFixture;

/** User 1 is new, 2 is there already. */
public class FilePlanTest {
    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final byte[] GIF = "GIF89a".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PAGE = "<html>".getBytes(StandardCharsets.US_ASCII);
    private static final ResolvedModel USER = ModelFixture.of(
                    model("users.user").picture("photo", "user__photos").file("letter", "letters"))
            .mayHave("photo", "character varying")
            .mayHave("letter", "character varying")
            .resolved();

    private final FileUses files = new FileUses();
    private final Findings problems = new Findings();
    private final Findings changes = new Findings();

    @Test
    public void aFileGetsANewNameInTheFolderThatIsDeclared() {
        SurveyFixture.hold(files, "../anna.gif", GIF);
        SurveyFixture.use(files, USER, 1, "photo", "../anna.gif");

        assertThat(rename().get("../anna.gif")).matches("user__photos/" + UUID + "\\.gif");
        assertThat(changes.isEmpty()).isTrue();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void aFileOfSomebodyWhoIsThereAlreadyIsNotNeeded() {
        SurveyFixture.hold(files, "a.gif", GIF);
        SurveyFixture.use(files, USER, 2, "photo", "a.gif");
        SurveyFixture.use(files, USER, 2, "photo", "missing.gif");

        assertThat(rename()).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    public void aFileThatTwoRowsNameMovesOnce() {
        SurveyFixture.hold(files, "a.gif", GIF);
        SurveyFixture.use(files, USER, 1, "photo", "a.gif");
        SurveyFixture.use(files, USER, 1, "letter", "a.gif");

        assertThat(rename().values()).singleElement().asString().startsWith("user__photos/");
    }

    @Test
    public void aFileThatTheArchiveDoesNotHoldIsAProblem() {
        SurveyFixture.use(files, USER, 1, "letter", "a.txt");

        assertThat(rename()).isEmpty();
        assertThat(problems.list())
                .containsExactly(Finding.of(
                        "The archive does not hold the file that this row names",
                        Place.model("users.user").row(1L).field("letter"),
                        "Export again."));
    }

    @Test
    public void aPageIsNoPictureWhateverItsNameSays() {
        SurveyFixture.hold(files, "a.gif", PAGE);
        SurveyFixture.use(files, USER, 1, "photo", "a.gif");

        assertThat(rename()).isEmpty();
        assertThat(problems.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.where())
                        .isEqualTo(new Place("a.gif", "users.user", null, 1L, "photo", null)));
    }

    @Test
    public void aFileThatBrowsersMayRunEndsOtherwise() {
        SurveyFixture.hold(files, "a.html", PAGE);
        SurveyFixture.use(files, USER, 1, "letter", "a.html");

        assertThat(rename().get("a.html")).matches("letters/" + UUID + "\\.bin");
        assertThat(changes.list()).singleElement().satisfies(change -> {
            assertThat(change.what()).startsWith("The name of the file ends with .bin here");
            assertThat(change.where())
                    .isEqualTo(Place.model("users.user").row(1L).field("letter"));
        });
    }

    private Map<String, String> rename() {
        PeopleDecisions decisions = new PeopleDecisions(Map.of(2L, 42L), Set.of(), Set.of(), Map.of());
        CreatedRows created =
                new CreatedRows(SurveyFixture.of(SurveyFixture.of(USER)), Map.of("users.user", decisions));
        return new FilePlan(files, created, problems, changes).rename();
    }
}
