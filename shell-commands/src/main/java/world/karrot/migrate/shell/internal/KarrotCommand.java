package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.answer.Printer;
import world.karrot.migrate.shell.internal.argument.TrailingOptions;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.console.Invocation;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.report.Text;
import world.karrot.migrate.shell.internal.running.RunningCommand;
import world.karrot.migrate.shell.internal.running.RunningCommands;

/**
 * What all commands have in common. A command throws for every failure, and the shell turns that into one message and
 * the exit code.
 */
public abstract class KarrotCommand implements Action {
    /** The exit code where nobody has heard all that a command has to say. */
    private static final int UNHEARD = 1;

    @Reference
    protected Session session;

    @Reference
    RunningCommands commands;

    @Option(name = "--json", description = "Print the result, or why there is none, as JSON for programs")
    boolean json;

    @Option(
            name = "--quiet",
            description = "Do not show how far it is: print the result and what is wrong, nothing else")
    boolean quiet;

    private final List<String> done = new ArrayList<>();
    private Printer printer;

    @Override
    public final Object execute() throws CommandException {
        RunningCommand running = commands.begin(name(), session, unlessItEnds());
        String said = "";
        try {
            TrailingOptions.set(this);
            run();
            printer().complete();
            return isHeard() ? null : unheard();
        } catch (Throwable e) {
            Thread.interrupted(); // what there is to say would not arrive
            Failure failure = failure(e);
            printer().failed(failure);
            CommandException failed = failure.forTheShell(invocation(), session.getTerminal() != null);
            said = failed.getMessage();
            throw failed;
        } finally {
            running.end(said);
        }
    }

    /** What failed, as it is said to the admin. */
    final Failure failure(Throwable problem) {
        return new Failure(name(), done.isEmpty() ? whenRefused(problem) : done, problem);
    }

    protected abstract void run() throws IOException;

    /**
     * Notes what is there for good from now on, whatever fails after it. Whoever has cancelled it came too late, and is
     * yet to be told.
     *
     * @param line that says so
     */
    protected final void finished(String line) {
        Thread.interrupted();
        done.add(line);
    }

    /**
     * Says elsewhere what is there for good, whether or not the rest has arrived. Not why: who does not read on, such
     * as {@code head}, knows, and otherwise bin/karrot says it.
     */
    private int unheard() {
        Thread.interrupted(); // what there is to say would not arrive
        done.stream().map(Text::clean).forEach(System.err::println);
        return UNHEARD;
    }

    private boolean isHeard() {
        return !System.out.checkError() && !session.getConsole().checkError();
    }

    /** The options say which, and they may come last. */
    private Printer printer() {
        if (printer == null) {
            printer = Printer.of(json, invocation());
        }
        return printer;
    }

    /** Shows how far a run is, until that is closed. */
    protected final ProgressLine progress() {
        return ProgressLine.of(session, quiet);
    }

    /** Says something before the answer to whoever is asked then. */
    protected final void say(List<String> lines) {
        printer().say(lines);
    }

    /** Says what came of it; at most once. */
    protected final void answer(Answer answer) {
        printer().answer(answer);
    }

    /**
     * Makes sure that all that was printed has arrived where the caller wants it.
     *
     * @param otherwise begins the message when it has not
     */
    final void requireHeard(String otherwise) {
        printer().complete();
        if (!isHeard()) {
            throw new MigrationException(
                    otherwise + ": standard output is closed, or what it leads to has ended or takes"
                            + " nothing more. Is a disk full?");
        }
    }

    /** Last lines for those who wonder what a refusal, or an archive that cannot be read, has left behind. */
    List<String> whenRefused(Throwable problem) {
        return List.of();
    }

    /** What may be left behind by a command that does not even end when it is cancelled, and what to do about it. */
    String unlessItEnds() {
        return "";
    }

    /** How this was called, once all options are known. */
    final Invocation invocation() {
        return Invocation.of(session, TrailingOptions.typed(this, "-i"));
    }

    /** As it is typed, {@code karrot:export} or {@code bin/karrot export}. */
    private String name() {
        Command command = getClass().getAnnotation(Command.class);
        return Invocation.of(session, Optional.empty()).in(command.scope() + ":" + command.name());
    }
}
