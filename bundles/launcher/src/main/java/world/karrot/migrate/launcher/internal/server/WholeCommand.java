package world.karrot.migrate.launcher.internal.server;

import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;

/**
 * A command and its arguments, executed as a function in a variable: the shell gives the command its streams, but reads
 * nothing into its arguments. An interrupted shell gives up on a command at once, which may still have to clean up, or
 * may be past the point from which it can only succeed; so the command itself is interrupted, and its end counts.
 */
final class WholeCommand implements Function {

    private static final String VARIABLE = "karrot";

    private final Session session;
    private final Command command;
    private final List<Object> arguments;
    private final Cancellation cancellation;

    WholeCommand(Session session, Command command, List<String> arguments, Cancellation cancellation) {
        this.session = session;
        this.command = command;
        this.arguments = List.copyOf(arguments);
        this.cancellation = cancellation;
    }

    /** Called by the shell, in a thread of its own. */
    @Override
    public Object execute(CommandSession gogo, List<Object> none) throws Exception {
        cancellation.reach();
        try {
            return command.execute(session, arguments);
        } finally {
            cancellation.leave();
        }
    }

    /**
     * Runs it to its end.
     *
     * @return what it returned, though it was cancelled, if it came to that
     */
    Object run() throws Exception {
        session.put(VARIABLE, this);
        cancellation.leave();
        return session.execute(VARIABLE);
    }
}
