package world.karrot.migrate.transfer.internal.importing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static world.karrot.migrate.transfer.internal.importing.ModelFixture.row;
import static world.karrot.migrate.transfer.internal.importing.survey.FirstReadingFixture.USER;

import java.io.IOException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.ReadingLimits;
import world.karrot.migrate.transfer.internal.importing.MemoryArchive;
import world.karrot.migrate.transfer.internal.importing.Target;

/** Archives of which more would have to be kept than the limits allow, by one. */
public class FirstReadingLimitsTest {
    private static final String PEOPLE = "The archive holds more than %s people, which is the limit that people in etc/"
            + "world.karrot.migrate.archives.cfg sets. If you trust the archive, raise it there.";
    private static final String REFERENCES = "More than %s rows that others need are not in the archive, which is the"
            + " limit that references in etc/world.karrot.migrate.archives.cfg sets. If you trust the archive, raise"
            + " it there.";
    private static final String NOTES = "The archive holds more than %s names, files and the like, which is the limit"
            + " that notes in etc/world.karrot.migrate.archives.cfg sets. If you trust the archive, raise it there.";

    private static final long MANY = 1000;

    @Rule
    public final Target target = new Target();

    private final MemoryArchive archive = new MemoryArchive();
    private FirstReadingFixture reading;

    @Before
    public void begin() {
        reading = new FirstReadingFixture(target);
    }

    @Test
    public void thereMayBeAsManyPeopleInSeveralMembersAsTheLimitSays() throws IOException {
        archive.rows(USER, reading.user(1)).rows(USER, reading.user(2));

        assertThat(reading.read(archive, people(2)).surveys().get(USER).people())
                .isEqualTo(2);
        assertRefused(people(1), PEOPLE, 1);
    }

    @Test
    public void asManyNeededRowsMayBeMissingAsTheLimitSays() throws IOException {
        archive.rows(Model.GROUP, reading.group(3));
        archive.rows(Model.MEMBERSHIP, reading.membership(1, 3, 1), reading.membership(2, 3, 2));

        assertThat(reading.read(archive, references(2)).notes().unresolved().size())
                .isEqualTo(2);
        assertRefused(references(1), REFERENCES, 1);
    }

    /**
     * Of the group's row: two for its id, its name twice, and that it has no time zone; of the membership four in all.
     */
    @Test
    public void whatIsKeptOfAllModelsCountsTogether() throws IOException {
        archive.rows(Model.GROUP, reading.group(3)).rows(Model.MEMBERSHIP, reading.membership(1, 3, 2));

        assertThat(reading.read(archive, notes(9)).problems()).isEmpty();
        assertRefused(notes(8), NOTES, 8);
    }

    @Test
    public void whatIsKeptOfSeveralMembersOfOneModelCountsOnce() throws IOException {
        archive.rows(Model.GROUP, reading.group(3)).rows(Model.GROUP, reading.group(4));

        assertThat(reading.read(archive, notes(8)).problems()).isEmpty();
        assertRefused(notes(7), NOTES, 7);
    }

    @Test
    public void thereMayBeAsManyFilesAsTheLimitSays() throws IOException {
        archive.file("a.png").file("b.png");

        assertThat(reading.read(archive, notes(2)).contents().files()).isEqualTo(2);
        assertRefused(notes(1), NOTES, 1);
    }

    @Test
    public void filesCountTogetherWithRows() {
        archive.rows(Model.GROUP, reading.group(3)).file("a.png");

        assertRefused(notes(5), NOTES, 5);
    }

    @Test
    public void aFileThatIsThereForEachOfItsUsesCountsOnce() throws IOException {
        archive.file("a.png").file("a.png").rows(Model.GROUP, reading.group(3));

        assertThat(reading.read(archive, notes(6)).problems()).isEmpty();
    }

    @Test
    public void exactValuesCountToo() {
        archive.exact(Model.GROUP, row("field", "address", "value", "A\rB", "ids", "{[3,4)}"));

        assertRefused(notes(1), NOTES, 1);
    }

    @Test
    public void whatRowsHadOnAnOlderKarrotCountsToo() {
        archive.earlier(Model.GROUP, row("field", "status", "value", "closed", "ids", "{[3,4)}"));

        assertRefused(notes(1), NOTES, 1);
    }

    @Test
    public void whatIsKnownOfThoseWhoDidNotComeAlongCountsToo() {
        archive.standIns(USER, row("id", 9L, "display_name", "Bert"));

        assertRefused(notes(0), NOTES, 0);
    }

    private void assertRefused(ReadingLimits limits, String words, long most) {
        assertThatThrownBy(() -> reading.read(archive, limits))
                .isInstanceOf(RefusedException.class)
                .hasMessage(words, most);
    }

    private static ReadingLimits people(long most) {
        return new ReadingLimits(most, MANY, MANY);
    }

    private static ReadingLimits references(long most) {
        return new ReadingLimits(MANY, most, MANY);
    }

    private static ReadingLimits notes(long most) {
        return new ReadingLimits(MANY, MANY, most);
    }
}
