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

/**
 * What all commands have in common. A command throws for every failure, and the shell turns that into one message and
 * the exit code.
 */
abstract class KarrotCommand implements Action {
    @Reference
    Session session;

    @Override
    public final Object execute() throws CommandException {
        try {
            run();
            return null;
        } catch (Throwable e) {
            throw failure(e).forTheShell();
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
