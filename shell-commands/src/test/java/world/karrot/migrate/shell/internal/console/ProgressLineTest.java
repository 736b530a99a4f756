package world.karrot.migrate.shell.internal.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.ClosedByInterruptException;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;

public final class ProgressLineTest {
    private static final long SECOND = 1_000_000_000;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();
    private long now;

    @Test
    public void theLineIsErasedInTheEnd() {
        try (ProgressLine progress = line(80)) {
            progress.report("places.place", 0);
        }
        assertEquals("\rplaces.place\r            \r", shown());
    }

    /** Whose thread is interrupted; what is printed by such a thread does not arrive. */
    @Test
    public void theLineIsErasedForWhoCancels() {
        OutputStream likeTheShells = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (Thread.currentThread().isInterrupted()) {
                    throw new ClosedByInterruptException();
                }
                console.write(b);
            }
        };
        ProgressLine progress = new ProgressLine(new PrintStream(likeTheShells, true, UTF_8), 80, () -> now);
        progress.report("places.place", 0);
        Thread.currentThread().interrupt();
        progress.close();
        assertTrue("still cancelled", Thread.interrupted());
        assertEquals("\rplaces.place\r            \r", shown());
    }

    @Test
    public void aBarTheSpeedAndTheTimeLeftAreShownWhereTheyAreKnown() {
        ProgressLine progress = line(80);
        progress.report("Loading places.place", 0, 80_000);
        now += 10 * SECOND;
        progress.report("Loading places.place", 32_000, 80_000);
        now += 10 * SECOND;
        progress.report("Loading users.user", 80_000, 80_000);
        assertEquals(
                "\r[----------]   0 %  Loading places.place"
                        + "\r[####------]  40 %  3,200 a second  15 s left  Loading places.place"
                        + "\r[##########] 100 %  Loading users.user" + " ".repeat(29),
                shown());
    }

    @Test
    public void withoutATotalThereIsTheNumberAndTheSpeed() {
        ProgressLine progress = line(80);
        progress.report("Checking places.place", 0);
        now += 2 * SECOND;
        progress.report("Checking places.place", 6_000);
        assertEquals("\rChecking places.place\r6,000 done  3,000 a second  Checking places.place", shown());
    }

    @Test
    public void eachPartHasASpeedOfItsOwn() {
        ProgressLine progress = line(80);
        progress.report("Loading", 0, 1_000);
        now += 100 * SECOND;
        progress.report("Loading", 1_000, 1_000);
        progress.report("Reading back", 0, 1_000);
        now += SECOND;
        progress.report("Reading back", 500, 1_000);
        assertTrue(shown(), shown().endsWith("\r[#####-----]  50 %  500 a second  1 s left  Reading back"));
    }

    @Test
    public void minutesAreEnoughWhereItIsLong() {
        ProgressLine progress = line(80);
        progress.report("Loading", 0, 100_000);
        now += SECOND;
        progress.report("Loading", 100, 100_000);
        assertTrue(shown(), shown().endsWith("\r[----------]   0 %  100 a second  16 min left  Loading"));
    }

    @Test
    public void everyStepIsShownAndNotEveryRow() {
        ProgressLine progress = line(80);
        progress.report("first", 0);
        progress.report("second", 0);
        progress.report("second", 1);
        now += SECOND / 10;
        progress.report("second", 2);
        assertEquals("\rfirst\rsecond\r2 done  second", shown());
    }

    @Test
    public void theLineFitsTheTerminal() {
        line(5).report("places.place", 0);
        assertEquals("\rplac", shown());
    }

    @Test
    public void aLogGetsALineNowAndThen() {
        try (ProgressLine progress = line(0)) {
            for (long row = 0; row <= 100_000; row += 1_000) {
                progress.report("places.place", row, 100_000);
                now += SECOND / 4;
            }
        }
        assertEquals("""
                [####------]  40 %  4,000 a second  15 s left  places.place
                [########--]  80 %  4,000 a second  5 s left  places.place
                """, shown());
    }

    @Test
    public void anInterruptStopsTheRun() {
        Thread.currentThread().interrupt();
        assertThrows(MigrationException.class, () -> line(0).report("places.place", 1));
        assertTrue(Thread.interrupted());
    }

    private String shown() {
        return console.toString(UTF_8);
    }

    private ProgressLine line(int width) {
        return new ProgressLine(new PrintStream(console, true, UTF_8), width, () -> now);
    }
}
