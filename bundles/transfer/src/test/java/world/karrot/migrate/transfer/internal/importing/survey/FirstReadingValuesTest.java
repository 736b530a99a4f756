package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static world.karrot.migrate.transfer.internal.ManifestFixture.manifest;
import static world.karrot.migrate.transfer.internal.ManifestFixture.summary;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;
import static world.karrot.migrate.transfer.internal.importing.survey.FirstReadingFixture.USER;

import java.io.IOException;
import java.util.Map;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.MemoryArchive;
import world.karrot.migrate.transfer.internal.importing.Target;
import world.karrot.migrate.transfer.internal.media.PictureKind;

/** Values that come in another way than in rows, or not at all, and files. */
public class FirstReadingValuesTest {
    @Rule
    public final Target target = new Target();

    private final MemoryArchive archive = new MemoryArchive();
    private FirstReadingFixture reading;

    @Before
    public void begin() {
        reading = new FirstReadingFixture(target);
    }

    @Test
    public void anExactValueTakesThePlaceOfTheRows() throws IOException {
        archive.exact(Model.GROUP, row("field", "address", "value", "A\rB", "ids", "{[3,4)}"));
        archive.rows(Model.GROUP, reading.group(3, "address", "AB"));
        Survey survey = reading.read(archive);

        assertThat(value(survey, "address", "AB")).isEqualTo(new Literal("A\rB"));
        assertThat(survey.problems()).isEmpty();
    }

    @Test
    public void aLineThatSaysNothingOfAnExactValueIsAProblem() throws IOException {
        archive.exact(Model.GROUP, row("field", "address"));

        assertThat(reading.read(archive).problems())
                .containsExactly(Finding.of(
                        "This line does not name a field, a value and rows that may have it",
                        Place.member("groups.group.exact").line(1),
                        Remedies.MADE_BY_HAND));
    }

    @Test
    public void whatRowsHadOnAnOlderKarrotCountsWhereTheTargetIsAsOld() throws IOException {
        archive.earlier(Model.GROUP, row("field", "status", "value", "closed", "ids", "{[3,4)}"));
        archive.rows(Model.GROUP, reading.group(3));

        assertThat(value(reading.read(archive), "status", "")).isEqualTo(new Literal("closed"));
    }

    @Test
    public void whatIsKnownOfThoseWhoDidNotComeAlongIsKept() throws IOException {
        archive.standIns(USER, row("id", 9L, "display_name", "Bert"));

        assertThat(reading.read(archive).surveys().get(USER).known(9)).isEqualTo(Map.of("display_name", "Bert"));
    }

    @Test
    public void whatIsSaidOfModelsThatTakeNoPartIsPassedOver() throws IOException {
        archive.exact("polls.poll", row("field", 1L));
        archive.earlier("polls.poll", row("field", "status", "value", "closed", "ids", "{[3,4)}"));
        archive.standIns("polls.poll", row("id", 9L, "display_name", "Bert"));
        Survey survey = reading.read(archive);

        assertThat(survey.problems()).isEmpty();
        assertThat(survey.unclaimed()).isEmpty();
    }

    @Test
    public void theAdminsValueIsForRowsThatHaveNone() throws IOException {
        reading.give("groups.group.timezone", "Europe/Berlin");
        archive.rows(Model.GROUP, reading.group(3, "timezone", null));
        Survey survey = reading.read(archive);

        assertThat(value(survey, "timezone", null)).isEqualTo(new Literal("Europe/Berlin"));
        assertThat(survey.problems()).isEmpty();
    }

    @Test
    public void theAdminsValueIsCheckedEvenIfNoRowNeedsIt() throws IOException {
        reading.give("groups.group.timezone", "Atlantis");

        assertThat(reading.read(archive).problems())
                .containsExactly(Finding.of(
                        "The value that --value gives is no time zone that exists",
                        Place.model(Model.GROUP).field("timezone"),
                        "Give another."));
    }

    @Test
    public void theAdminGivesNoValueToWhatIsNotThereOrTakesNone() throws IOException {
        reading.give("groups.group.colour", "red").give("offers.offer.group", "3");

        assertThat(reading.read(archive).problems())
                .extracting(Finding::what)
                .containsExactly(
                        "--value groups.group.colour: there is no such field, or it takes no other value than the"
                                + " archive's",
                        "--value offers.offer.group: there is no such field, or it takes no other value than the"
                                + " archive's");
    }

    @Test
    public void whatIsLeftBehindIsNeitherCheckedNorKept() throws IOException {
        reading.leave("groups.group.address").leave("groups.group.latitude");
        archive.rows(Model.GROUP, reading.group(3, "address", 42L), reading.group(4, "address", null));
        Survey survey = reading.read(archive);

        assertThat(survey.left()).containsExactly("groups.group.address");
        assertThat(survey.problems()).isEmpty();
        assertThat(survey.changes())
                .containsExactly(Finding.of(
                        "This was left behind, as was asked for",
                        Place.model(Model.GROUP).row(3L).field("address"),
                        ""));
    }

    /** Karrot's own archives spell an empty path as null; those of this tool keep the two apart. */
    @Test
    public void noPathIsAnEmptyOneInArchivesWithoutAManifest() throws IOException {
        archive.rows(Model.GROUP, reading.group(3, "photo", null));
        assertThat(value(reading.read(archive), "photo", null)).isEqualTo("");

        archive.manifest(manifest(summary(Model.GROUP, 1)));
        assertThat(value(reading.read(archive), "photo", null)).isNull();
    }

    @Test
    public void aFileIsHeldOnceAndItsKindIsKnown() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 0, 0};
        archive.file("group_photos/a.png", png).file("group_photos/a.png", (byte) 1);
        Survey survey = reading.read(archive);

        assertThat(survey.notes().files().kind("group_photos/a.png")).contains(PictureKind.PNG);
        assertThat(survey.contents().files()).isEqualTo(1);
        assertThat(survey.contents().fileBytes()).isEqualTo(13);
    }

    private static Object value(Survey survey, String field, Object inRow) {
        ModelSurvey groups = survey.surveys().get(Model.GROUP);
        return groups.exact().value(groups.cells().get(field), 3, inRow);
    }
}
