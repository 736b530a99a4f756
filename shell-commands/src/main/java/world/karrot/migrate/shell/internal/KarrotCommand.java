package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.report.Text;
import world.karrot.migrate.shell.internal.running.RunningCommand;
import world.karrot.migrate.shell.internal.running.RunningCommands;

/**
 * What all commands have in common. A command throws for every failure, and the shell turns that into one message and
 * the exit code.
 */
abstract class KarrotCommand implements Action {
    @Reference
    Session session;

    @Reference
    RunningCommands commands;

    @Override
    public final Object execute() throws CommandException {
        RunningCommand running = commands.begin(name(), session, unlessItEnds());
        String said = "";
        try {
            run();
            return null;
        } catch (Throwable e) {
            CommandException failed = failure(e).forTheShell();
            said = failed.getMessage();
            throw failed;
        } finally {
            running.end(said);
        }
    }

    /** What failed, as it is said to the admin. */
    final Failure failure(Throwable problem) {
        return new Failure(name(), whenRefused(problem), problem);
    }

    abstract void run() throws IOException;

    /** Last lines for those who wonder what a refusal, or an archive that cannot be read, has left behind. */
    List<String> whenRefused(Throwable problem) {
        return List.of();
    }

    /** What may be left behind by a command that does not even end when it is cancelled, and what to do about it. */
    String unlessItEnds() {
        return "";
    }

    /** As it is typed, {@code karrot:export}. */
    private String name() {
        Command command = getClass().getAnnotation(Command.class);
        return command.scope() + ":" + command.name();
    }

    static void print(String line) {
        System.out.println(Text.clean(line));
    }

    static void print(List<String> lines) {
        lines.forEach(KarrotCommand::print);
    }
}
