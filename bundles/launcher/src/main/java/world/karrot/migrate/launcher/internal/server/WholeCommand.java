package world.karrot.migrate.launcher.internal.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Function;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;

/**
 * A command and its arguments, executed as a function in a variable: the shell gives the command its streams, but reads
 * nothing into its arguments. An interrupted shell gives up on a command at once, which may still have to clean up, or
 * may be past the point from which it can only succeed; so its own end is waited for, and counts.
 */
final class WholeCommand implements Function {

    private static final String VARIABLE = "karrot";
    private static final long PATIENCE_SECONDS = 10;

    private final Session session;
    private final Command command;
    private final List<Object> arguments;
    private final CompletableFuture<Object> ended = new CompletableFuture<>();
    private volatile Thread thread;

    WholeCommand(Session session, Command command, List<String> arguments) {
        this.session = session;
        this.command = command;
        this.arguments = List.copyOf(arguments);
    }

    /** Called by the shell, in a thread of its own. */
    @Override
    public Object execute(CommandSession gogo, List<Object> none) throws Exception {
        thread = Thread.currentThread();
        try {
            Object result = command.execute(session, arguments);
            ended.complete(result == null ? 0 : result);
            return result;
        } catch (Throwable e) {
            ended.completeExceptionally(e);
            throw e;
        }
    }

    /**
     * Runs it to its end.
     *
     * @return what it returned, though it was cancelled, if it came to that
     */
    Object run() throws Exception {
        session.put(VARIABLE, this);
        try {
            return session.execute(VARIABLE);
        } catch (Exception e) {
            return resultIn(e);
        }
    }

    private Object resultIn(Exception failure) throws Exception {
        try {
            cancel();
            ended.handle((result, problem) -> result).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("cancelled, but the command has not ended yet and goes on in Karaf", e);
        }
        if (ended.isCompletedExceptionally()) {
            throw failure;
        }
        return ended.join();
    }

    /** The shell does not pass on that it was interrupted. */
    private void cancel() {
        if (thread == null) {
            ended.cancel(false);
        } else if (!ended.isDone()) {
            thread.interrupt();
        }
    }
}
