package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.ManifestFixture.manifest;
import static world.karrot.migrate.transfer.internal.ManifestFixture.summary;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;
import static world.karrot.migrate.transfer.internal.importing.survey.FirstReadingFixture.OFFER;
import static world.karrot.migrate.transfer.internal.importing.survey.FirstReadingFixture.USER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.importing.MemoryArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Asked;
import world.karrot.migrate.transfer.internal.importing.survey.UnresolvedReferences.Reference;

public class FirstReadingTest {
    @Rule
    public final Target target = new Target();

    private final MemoryArchive archive = new MemoryArchive();
    private FirstReadingFixture reading;

    @Before
    public void begin() {
        reading = new FirstReadingFixture(target);
    }

    @Test
    public void whatRowsSayIsKnownAfterwards() throws IOException {
        archive.rows(Model.GROUP, reading.group(3), reading.group(4));
        archive.rows(USER, reading.user(2));
        archive.rows(Model.MEMBERSHIP, reading.membership(1, 3, 2));
        Survey survey = reading.read(archive);

        assertThat(survey.surveys()).containsOnlyKeys(Model.GROUP, USER, Model.MEMBERSHIP, OFFER);
        assertThat(survey.surveys().get(Model.GROUP).names()).isEqualTo(Map.of(3L, "Group 3", 4L, "Group 4"));
        assertThat(survey.rows()).isEqualTo(4);
        assertThat(survey.notes().brought().isNotBrought(USER, 2)).isFalse();
        assertThat(survey.problems()).isEmpty();
        assertThat(survey.changes()).isEmpty();
    }

    @Test
    public void aModelMayComeInSeveralMembers() throws IOException {
        archive.rows(Model.GROUP, reading.group(3)).rows(Model.GROUP, reading.group(4));

        assertThat(reading.read(archive).surveys().get(Model.GROUP).ids().size())
                .isEqualTo(2);
    }

    @Test
    public void rowsThatNobodyClaimsAreCounted() throws IOException {
        archive.rows("polls.poll", row("id", 1L), row("id", "x"));
        archive.rows("polls.vote", row("id", 1L));
        Survey survey = reading.read(archive);

        assertThat(survey.unclaimed()).isEqualTo(Map.of("polls.poll", 2L, "polls.vote", 1L));
        assertThat(survey.problems()).isEmpty();
    }

    @Test
    public void everyRowIsCheckedAgainstTheTarget() throws IOException {
        archive.rows(Model.GROUP, reading.group(3, "is_open", "maybe"), reading.group(4, "is_open", "maybe"));

        assertThat(reading.read(archive).problems())
                .containsExactly(Finding.of(
                                "The value is neither true nor false",
                                Place.model(Model.GROUP).line(1).row(3L).field("is_open"),
                                "Correct it on the source and export again, or bring both Karrots to the same version.")
                        .counted(2));
    }

    @Test
    public void fieldsThatTheTargetLacksAreSaidInTheEnd() throws IOException {
        archive.rows(Model.GROUP, reading.group(3, "colour", "red"));

        assertThat(reading.read(archive).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .isEqualTo("The target has no such column, and rows have values here that would be lost");
            assertThat(problem.where())
                    .isEqualTo(Place.model(Model.GROUP).row(3L).field("colour"));
        });
    }

    @Test
    public void fieldsWithoutValuesMayBeLostWithTheirColumn() throws IOException {
        archive.rows(Model.GROUP, reading.group(3, "colour", null));
        Survey survey = reading.read(archive);

        assertThat(survey.problems()).isEmpty();
        assertThat(survey.changes())
                .containsExactly(Finding.of(
                        "The target has no such column, and nothing is lost: no row has more than the first value here",
                        Place.model(Model.GROUP).field("colour"),
                        ""));
    }

    @Test
    public void userNamesThatAreTakenOnTheTargetAreKnown() throws IOException {
        target.change("UPDATE users_user SET username = 'Newcomer2' WHERE id = 1");
        archive.rows(USER, reading.user(2), reading.user(3));

        UniqueValues names = reading.read(archive).surveys().get(USER).unique().get("username");

        assertThat(names.taken()).isEqualTo(Map.of(2L, "newcomer2"));
    }

    @Test
    public void onlyWhatHasNotComeByTheEndIsMissing() throws IOException {
        archive.rows(Model.MEMBERSHIP, reading.membership(1, 3, 2), reading.membership(2, 3, 9));
        archive.rows(Model.GROUP, reading.group(3)).rows(USER, reading.user(2));

        assertThat(reading.read(archive).notes().unresolved().open())
                .isEqualTo(Map.of(new Reference(Model.MEMBERSHIP, "user", USER), Map.of(9L, new Asked(2, 1))));
    }

    @Test
    public void whatRowsNeedOfTheirGroupIsSaidInTheEnd() throws IOException {
        archive.rows(Model.GROUP, reading.group(3, "timezone", null));
        archive.rows(OFFER, reading.row(OFFER, "id", 1L, "group", 3L, "user", 2L));

        assertThat(reading.read(archive).problems())
                .containsExactly(Finding.of(
                        "offers.offer needs a value here: without one, Karrot fails",
                        Place.model(Model.GROUP).row(3L).field("timezone"),
                        "Give it one on the source and export again, or say --value groups.group.timezone=VALUE."));
    }

    @Test
    public void aNumberOfRowsThatIsNotTheManifestsIsAProblem() throws IOException {
        archive.rows(Model.GROUP, reading.group(3)).manifest(manifest(summary(Model.GROUP, 2)));
        Survey survey = reading.read(archive);

        assertThat(survey.manifest()).contains(manifest(summary(Model.GROUP, 2)));
        assertThat(survey.problems())
                .containsExactly(Finding.of(
                        "The archive holds 1 rows of this model, but its manifest says 2",
                        Place.model(Model.GROUP),
                        "Rows were lost or added after the export; export again."));
    }

    @Test
    public void whatDoesNotBelongIntoAnArchiveIsAProblem() throws IOException {
        archive.unknown("virus.exe");

        assertThat(reading.read(archive).problems())
                .containsExactly(Finding.of(
                        "This is nothing that belongs into an archive",
                        Place.member("virus.exe"),
                        "Use the archive as it was made."));
    }

    @Test
    public void whatIsWrongWithTheArchiveItselfIsAProblem() throws IOException {
        Finding damage =
                Finding.of("This line is no JSON", Place.member("a.json").line(5), "Export again.");
        archive.problem(damage);

        assertThat(reading.read(archive).problems()).containsExactly(damage);
    }

    @Test
    public void itIsToldWhichModelIsBeingChecked() throws IOException {
        archive.rows(Model.GROUP, reading.group(3))
                .rows("polls.poll", row("id", 1L))
                .file("a.png");
        List<String> told = new ArrayList<>();
        reading.read(archive, (step, done) -> told.add(step + ": " + done));

        assertThat(told)
                .containsExactly("Checking groups.group: 0", "Checking polls.poll: 1", "Checking polls.poll: 3");
    }
}
