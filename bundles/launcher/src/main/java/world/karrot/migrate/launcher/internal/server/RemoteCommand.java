package world.karrot.migrate.launcher.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.Alarm;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * One command that {@code bin/karrot} asked for, run in a shell session whose streams, current directory and prompts
 * are the caller's.
 */
final class RemoteCommand implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(RemoteCommand.class);
    private static final Set<String> HELP = Set.of("help", "--help", "-h");
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
        if (!request.isHelp()) {
            return carryOut(out, err);
        }
        ByteArrayOutputStream usage = new ByteArrayOutputStream();
        int code = carryOut(new PrintStream(usage, true, UTF_8), err);
        out.print(Usage.of(usage.toString(UTF_8), request.called()));
        return code;
    }

    private int carryOut(PrintStream out, PrintStream err) {
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
        session.put("COLUMNS", request.columns());
        session.put("KARROT_PROGRAM", request.called());
        deploy.settle().forEach(name -> err.print(Alarm.of(name + " in deploy/ does not run; see the log")));
        ShellCommands commands = new ShellCommands(session.getRegistry());
        List<String> words = request.words();
        String name = words.isEmpty() ? "" : words.get(0);
        if (HELP.contains(name)) {
            commands.list(out);
            return 0;
        }
        Optional<Command> command = commands.find(name);
        if (command.isEmpty()) {
            err.print(Alarm.of(name.isEmpty() ? "which command?" : "there is no command " + name));
            commands.list(err);
            return 1;
        }
        return code(new WholeCommand(session, command.get(), words.subList(1, words.size()), cancellation).run(), out);
    }

    /** A number is an exit code. Anything else is what some of Karaf's commands return in place of printing it. */
    private static int code(Object result, PrintStream out) {
        if (result instanceof Integer code) {
            return code;
        }
        if (result != null) {
            out.println(result);
        }
        return 0;
    }

    private void report(Throwable problem, PrintStream err) {
        if (request.trace()) {
            problem.printStackTrace(err);
        } else if (problem instanceof InterruptedException || problem instanceof InterruptedIOException) {
            err.print(Alarm.of("cancelled"));
        } else {
            String message = problem.getMessage() == null ? problem.toString() : problem.getMessage();
            err.print(Alarm.of(message.replaceAll(COLOUR, "")));
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
