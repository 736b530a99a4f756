package world.karrot.migrate.shell.internal.console;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.LongSupplier;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.Terminal;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.shell.internal.report.Text;

/**
 * Shows on standard error how far a run is, and stops the run when Ctrl-C is pressed. In a terminal that is one line,
 * always the same; elsewhere it is a line now and then, for logs.
 */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final long INTERVAL_IN_TERMINAL = 100_000_000;
    private static final long INTERVAL_ELSEWHERE = 10_000_000_000L;

    private final PrintStream out;
    private final int width;
    private final LongSupplier clock;
    private final Pace pace = new Pace();
    private String step = "";
    private long shownAt;
    private int shown;

    /**
     * One that shows nothing so far.
     *
     * @param width of the terminal; 0 where there is none
     * @param clock nanoseconds
     */
    ProgressLine(PrintStream out, int width, LongSupplier clock) {
        this.out = out;
        this.width = width;
        this.clock = clock;
        this.shownAt = clock.getAsLong();
    }

    /**
     * One for whoever called.
     *
     * @param quiet whether nothing is to be shown
     */
    public static ProgressLine of(Session session, boolean quiet) {
        PrintStream out = quiet ? new PrintStream(OutputStream.nullOutputStream()) : System.err;
        return new ProgressLine(out, width(session), System::nanoTime);
    }

    /** Where standard error is another terminal than the session's, as with bin/karrot, a variable says how wide. */
    private static int width(Session session) {
        Terminal terminal = session.getTerminal();
        if (terminal == null) {
            return session.get("COLUMNS") instanceof Integer columns ? columns : 0;
        }
        return terminal.getType().startsWith("dumb") ? 0 : terminal.getWidth();
    }

    @Override
    public void report(String next, long done) {
        report(next, done, 0);
    }

    @Override
    public void report(String next, long done, long total) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancelledException();
        }
        long now = clock.getAsLong();
        pace.note(now, done, total);
        if (isDue(now, !next.equals(step))) {
            shownAt = now;
            show(pace.words() + next);
        }
        step = next;
    }

    /** In a terminal, every step is seen, but not every row. */
    private boolean isDue(long now, boolean begins) {
        return width > 0 ? begins || now - shownAt >= INTERVAL_IN_TERMINAL : now - shownAt >= INTERVAL_ELSEWHERE;
    }

    private void show(String line) {
        if (width > 0) {
            overwrite(line);
        } else {
            out.println(Text.clean(line));
        }
    }

    private void overwrite(String line) {
        String cut = Text.clean(line.substring(0, Math.min(line.length(), width - 1)));
        out.print("\r" + cut + " ".repeat(Math.max(0, shown - cut.length())));
        out.flush();
        shown = cut.length();
    }

    /** Leaves the terminal's line as it was before, also to whoever cancels. */
    @Override
    public void close() {
        if (shown > 0) {
            boolean cancelled = Thread.interrupted(); // an interrupted thread closes the shell's streams for good
            overwrite("");
            out.print('\r');
            out.flush();
            if (cancelled) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
