package world.karrot.migrate.shell.internal.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.shell.internal.report.Text;

/** Shows in one line of a terminal what a run is doing, and stops the run when Ctrl-C is pressed. */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final long INTERVAL_NANOS = 100_000_000;

    private final PrintStream console;
    private final int width;
    private long shownAt = System.nanoTime() - INTERVAL_NANOS;
    private int shown;

    /** @param width of the terminal; 0 when there is none, and nothing is shown */
    ProgressLine(PrintStream console, int width) {
        this.console = console;
        this.width = width;
    }

    public static ProgressLine of(Session session) {
        Terminal terminal = session.getTerminal();
        boolean shows = terminal != null && !terminal.getType().startsWith("dumb");
        return new ProgressLine(session.getConsole(), shows ? terminal.getWidth() : 0);
    }

    @Override
    public void report(String step, long done) {
        report(done, done > 0 ? step + "  " + Text.number(done) : step);
    }

    @Override
    public void report(String step, long done, long total) {
        report(done, step + "  " + Text.number(done) + " of " + Text.number(total));
    }

    private void report(long done, String line) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        if (width > 1 && (done == 0 || System.nanoTime() - shownAt >= INTERVAL_NANOS)) {
            shownAt = System.nanoTime();
            show(line);
        }
    }

    /** Leaves the line as it was before. */
    @Override
    public void close() {
        if (shown > 0) {
            show("");
            console.print('\r');
            console.flush();
        }
    }

    private void show(String line) {
        String cut = Text.clean(line.substring(0, Math.min(line.length(), width - 1)));
        console.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
        console.flush();
        shown = cut.length();
    }
}
