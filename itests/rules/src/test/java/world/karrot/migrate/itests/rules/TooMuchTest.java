package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.transfer.internal.ReadingLimits;

/** An archive of more than there is memory for is refused while it is read, however small its file is. */
public class TooMuchTest {
    private static final int ROWS = 1000;
    private static final long ENOUGH = 10 * ROWS;

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private KarrotInstance target;

    @Before
    public void anInstance() throws Exception {
        target = workbench.instance(Fixture.SAMPLE);
    }

    @Test
    public void ofPeople() throws IOException {
        refuses(
                new ReadingLimits(ROWS - 1, ENOUGH, ENOUGH),
                lines("users.user", "{\"id\":%s}"),
                "The archive holds more than 999 people",
                "which is the limit that people in etc/world.karrot.migrate.archives.cfg sets");
    }

    @Test
    public void ofRowsThatAreNotThere() throws IOException {
        refuses(
                new ReadingLimits(ENOUGH, ROWS - 1, ENOUGH),
                lines("places.place", "{\"id\":%1$s,\"group\":%1$s}"),
                "More than 999 rows that others need are not in the archive",
                "the limit that references in etc");
    }

    @Test
    public void ofLongNames() throws IOException {
        refuses(
                new ReadingLimits(ENOUGH, ENOUGH, ROWS),
                HandMade.archive().with("groups.group.json", "{\"id\":1,\"name\":\"" + "x".repeat(200 * ROWS) + "\"}"),
                "The archive holds more than 1,000 names, files and the like",
                "the limit that notes in etc");
    }

    @Test
    public void ofFiles() throws IOException {
        HandMade archive = HandMade.archive();
        IntStream.range(0, ROWS).forEach(number -> archive.with("files/photos/" + number, ""));
        ReadingLimits limits = new ReadingLimits(ENOUGH, ENOUGH, ROWS - 1);
        refuses(limits, archive, "more than 999 names, files and the like");
        Journey looking = new Journey(Contents.CORE, archive.in(workbench.folder()), Optional.empty());
        assertThatThrownBy(() -> looking.inspect(limits)).isInstanceOf(RefusedException.class);
    }

    @Test
    public void ofIds() throws IOException {
        refuses(
                new ReadingLimits(ENOUGH, ENOUGH, ROWS / 20),
                lines("places.placetype", "{\"id\":%s}"),
                "more than 50 names, files and the like");
    }

    @Test
    public void whereNoLimitIsSetTheMemoryIsNamed() {
        ReadingLimits usual = ReadingLimits.usual();
        assertThatThrownBy(() -> usual.check(usual.people() + 1, 0, 0))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("more than there is memory for here", "raise people in etc/");
    }

    /** What the heap of this test has room for is far above any Karrot. */
    @Test
    public void usuallyThereIsRoomForMore() {
        assertThat(ReadingLimits.usual().people()).isGreaterThan(30_000);
    }

    private void refuses(ReadingLimits limits, HandMade archive, String... words) throws IOException {
        Path file = archive.in(workbench.folder());
        Journey journey = new Journey(Contents.CORE, file, Optional.empty());
        assertThatThrownBy(() -> journey.importInto(target, limits))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll(words);
    }

    private static HandMade lines(String model, String line) {
        return HandMade.archive()
                .with(
                        model + ".json",
                        IntStream.rangeClosed(1, ROWS).mapToObj(line::formatted).collect(Collectors.joining("\n")));
    }
}
