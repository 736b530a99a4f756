package world.karrot.migrate.launcher.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.Comparator;
import java.util.List;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * One command that {@code bin/karrot} asked for, run in a shell session whose streams, current directory and prompts
 * are the caller's.
 */
final class RemoteCommand implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(RemoteCommand.class);
    private static final String SCOPE = "karrot";
    private static final String COLOUR = "\u001B\\[[;\\d]*m";

    private final Wire wire;
    private final Caller caller;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final Request request;
    private final Cancellation cancellation = new Cancellation();

    RemoteCommand(Wire wire, Caller caller, SessionFactory sessions, DeployFolder deploy, Request request) {
        this.wire = wire;
        this.caller = caller;
        this.sessions = sessions;
        this.deploy = deploy;
        this.request = request;
    }

    @Override
    public void run() {
        try {
            int code;
            try (PrintStream out = new CallersStream(frames(Kind.OUT), caller);
                    PrintStream err = new PrintStream(frames(Kind.ERR), true, UTF_8)) {
                code = Subject.doAs(Owner.subject(), (PrivilegedAction<Integer>) () -> run(out, err));
            }
            wire.send(Kind.EXIT, Integer.toString(code));
        } catch (IOException e) {
            log.debug("A client of bin/karrot went away", e);
        }
    }

    /** Makes it end as soon as it can; may be called by any thread, at any time. */
    void cancel() {
        cancellation.cancel();
    }

    private int run(PrintStream out, PrintStream err) {
        try (Session session = CallersSession.of(sessions.create(caller.input(), out, err), caller)) {
            return execute(session, out, err);
        } catch (Throwable e) {
            report(e, err);
            return 1;
        }
    }

    private int execute(Session session, PrintStream out, PrintStream err) throws Exception {
        cancellation.reach();
        session.currentDir(Path.of(request.directory()));
        session.put("USER", Owner.NAME);
        deploy.settle().forEach(name -> err.println("karrot: " + name + " in deploy/ does not run; see the log"));
        List<String> words = request.words();
        String name = words.isEmpty() ? "" : words.get(0);
        if (name.equals("help") || name.equals("--help")) {
            list(session, out);
            return 0;
        }
        Command command = session.getRegistry().getCommand(SCOPE, name);
        if (command == null) {
            err.println(name.isEmpty() ? "karrot: which command?" : "karrot: there is no command " + name);
            list(session, err);
            return 1;
        }
        Object result = new WholeCommand(session, command, words.subList(1, words.size()), cancellation).run();
        return result instanceof Integer code ? code : 0;
    }

    private static void list(Session session, PrintStream to) {
        to.println("Usage: karrot COMMAND [ARGUMENT]...   (karrot COMMAND --help says more)");
        session.getRegistry().getCommands().stream()
                .filter(command -> command.getScope().equals(SCOPE))
                .sorted(Comparator.comparing(Command::getName))
                .forEach(command -> to.printf("  %-10s  %s%n", command.getName(), command.getDescription()));
    }

    private void report(Throwable problem, PrintStream err) {
        if (request.trace()) {
            problem.printStackTrace(err);
        } else if (problem instanceof InterruptedException || problem instanceof InterruptedIOException) {
            err.println("karrot: cancelled");
        } else {
            String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
            err.println("karrot: " + message.replaceAll(COLOUR, ""));
        }
    }

    private OutputStream frames(Kind kind) {
        return new BufferedOutputStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                wire.send(kind, bytes, offset, length);
            }
        });
    }
}
