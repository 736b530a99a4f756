package world.karrot.migrate.shell.internal.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.Test;
import world.karrot.migrate.api.MigrationException;

public final class ProgressLineTest {
    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    public void theLineIsErasedInTheEnd() {
        try (ProgressLine progress = line(80)) {
            progress.report("places.place", 1_200);
        }
        assertEquals("\rplaces.place  1,200\r                   \r", console.toString(UTF_8));
    }

    @Test
    public void whatThereIsToDoIsShownWhereItIsKnown() {
        line(80).report("Making pictures", 120, 1_400);
        assertEquals("\rMaking pictures  120 of 1,400", console.toString(UTF_8));
    }

    @Test
    public void everyStepIsShownAndNotEveryRow() {
        ProgressLine progress = line(80);
        progress.report("first", 0);
        progress.report("second", 0);
        progress.report("second", 1);
        assertEquals("\rfirst\rsecond", console.toString(UTF_8));
    }

    @Test
    public void theLineFitsTheTerminal() {
        line(5).report("places.place", 0);
        assertEquals("\rplac", console.toString(UTF_8));
    }

    @Test
    public void nothingIsShownWithoutATerminal() {
        try (ProgressLine progress = line(0)) {
            progress.report("places.place", 1);
        }
        assertEquals("", console.toString(UTF_8));
    }

    @Test
    public void anInterruptStopsTheRun() {
        Thread.currentThread().interrupt();
        assertThrows(MigrationException.class, () -> line(0).report("places.place", 1));
        assertTrue(Thread.interrupted());
    }

    private ProgressLine line(int width) {
        return new ProgressLine(new PrintStream(console, true, UTF_8), width);
    }
}
