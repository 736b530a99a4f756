package world.karrot.migrate.shell.internal.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ansi.SimpleAnsi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.Traces;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.shell.internal.report.FindingLines;
import world.karrot.migrate.shell.internal.report.Text;

/**
 * A command that failed, said to the admin. What only a developer can use goes to the log, and no one's data with it.
 *
 * @param command as it is typed
 * @param refused last lines when it was refused, its archive cannot be read, or nobody has foreseen the failure
 */
public record Failure(String command, List<String> refused, Throwable problem) {
    private static final String NO_MEMORY =
            "Karaf has not enough memory for this. Give it more, with EXTRA_JAVA_OPTS=-Xmx2g in bin/setenv, and try again.";

    /** The first line. */
    private static final String RED = SimpleAnsi.COLOR_RED + "$0" + SimpleAnsi.COLOR_DEFAULT;

    private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

    /**
     * What the shell prints as it is and without a stack trace. It has no cause: the shell would log its message, and a
     * message that is not ours may quote a row.
     *
     * @param invocation of the command
     * @param coloured whether somebody sees colours
     */
    public CommandException forTheShell(Invocation invocation, boolean coloured) {
        log();
        String message = lines().stream().map(invocation::in).map(Text::clean).collect(Collectors.joining("\n"));
        return new CommandException(coloured ? message.replaceFirst(".*", RED) : message, message);
    }

    private void log() {
        if (!isForeseen()) {
            LOG.error("{} failed\n{}", command, Traces.withoutMessages(problem));
        } else if (isOdd()) {
            LOG.warn("{}: {}\n{}", command, Text.clean(logged()), Traces.withoutMessages(problem));
        } else if (problem.getCause() != null || problem.getSuppressed().length > 0) {
            LOG.warn("{}: {}", command, Text.clean(logged()));
        }
    }

    /** Whether something lies behind it that nobody has foreseen. In an archive, anything may go wrong. */
    private boolean isOdd() {
        return !isCancelled()
                && !(problem instanceof ArchiveException)
                && Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                        .anyMatch(cause -> !(cause instanceof MigrationException || cause instanceof IOException));
    }

    /** Problems may name groups, and the log tells nothing of anybody. */
    private String logged() {
        return problem instanceof RefusedException refused ? count(refused) : problem.getMessage();
    }

    private boolean isForeseen() {
        return isCancelled() || problem instanceof MigrationException || problem instanceof FileException;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(problems());
        lines.addAll(next());
        return lines;
    }

    /** What comes after the problems: what could not be taken back, and the last lines. */
    public List<String> next() {
        return Stream.concat(leftovers(), last().stream()).toList();
    }

    /** Other messages say it themselves. */
    private List<String> last() {
        return isCancelled()
                        || problem instanceof RefusedException
                        || problem instanceof ArchiveException
                        || !isForeseen()
                ? refused
                : List.of();
    }

    private boolean isCancelled() {
        return CancelledException.isBehind(problem);
    }

    private List<String> problems() {
        return problem instanceof RefusedException e ? refusal(e) : message();
    }

    /** What failed, in one line. */
    public String title() {
        return problem instanceof RefusedException e ? count(e) : String.join(" ", message());
    }

    private static String count(RefusedException e) {
        return Text.count(e.problems().size(), "problem");
    }

    /** The same, for documents. */
    public List<Finding> findings() {
        return problem instanceof RefusedException e ? e.problems() : List.of(Finding.of(title(), ""));
    }

    private List<String> message() {
        if (isCancelled()) {
            return List.of(new CancelledException().getMessage());
        }
        if (problem instanceof FileException) {
            return List.of(problem.getMessage() + ".");
        }
        return problem instanceof MigrationException
                ? problem.getMessage().lines().toList()
                : List.of(problem instanceof OutOfMemoryError ? NO_MEMORY : unforeseen());
    }

    private String unforeseen() {
        return "This failure was not expected: " + problem.getClass().getSimpleName()
                + Traces.place(problem).map(" in "::concat).orElse("")
                + ". Please send what " + logFile() + " says of it, from \"" + command
                + " failed\" on, to whoever gave you this program. There is no password, no e-mail address and nothing"
                + " that people wrote in that part.";
    }

    private static List<String> refusal(RefusedException e) {
        List<String> lines = new ArrayList<>();
        lines.addAll(FindingLines.titled(count(e) + ":", e.problems()));
        lines.addAll(FindingLines.titled("Also noticed, but none of this stops it:", e.warnings()));
        return lines;
    }

    /** What could not be taken back after the failure, such as files that are still there. */
    private Stream<String> leftovers() {
        return Stream.iterate(problem, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> Arrays.stream(cause.getSuppressed()))
                .filter(left -> left instanceof MigrationException || left instanceof FileException)
                .flatMap(suppressed -> suppressed.getMessage().lines());
    }

    private static String logFile() {
        return System.getProperty("karaf.log", "Karaf's log") + "/karaf.log";
    }
}
