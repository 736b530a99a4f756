package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Release;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** Karaf's end of one {@code bin/karrot}: starts the command, hands it its input, and cancels it with the client. */
final class Call {

    private static final Logger log = LoggerFactory.getLogger(Call.class);
    private static final long CANCEL_MILLIS = 10_000;

    private final Wire wire;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final BooleanSupplier leave;
    private final AtomicBoolean left = new AtomicBoolean();

    /** @param leave called once, when the command has ended; says whether Karaf stops now */
    Call(Wire wire, SessionFactory sessions, DeployFolder deploy, BooleanSupplier leave) {
        this.wire = wire;
        this.sessions = sessions;
        this.deploy = deploy;
        this.leave = leave;
    }

    void serve() {
        try {
            wire.send(Kind.HELLO, Release.version());
            Frame request = wire.receive();
            if (request != null) {
                serve(Request.parse(request.text()));
            }
        } catch (IOException e) {
            log.debug("A client of bin/karrot went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void serve(Request request) throws IOException, InterruptedException {
        Caller caller = new Caller(wire);
        RemoteCommand command = new RemoteCommand(wire, caller, sessions, deploy, request);
        Thread runner = new Thread(
                () -> {
                    command.run();
                    end();
                },
                "bin/karrot command");
        runner.setDaemon(true);
        runner.start();
        try {
            for (Frame answer = wire.receive(); answer != null; answer = wire.receive()) {
                caller.answer(answer);
            }
        } finally {
            caller.leave();
            runner.interrupt();
            runner.join(CANCEL_MILLIS);
        }
    }

    /** The client waits for the end of the connection: where Karaf stops, that is when its process is gone. */
    private void end() {
        if (left.getAndSet(true) || leave.getAsBoolean()) {
            return;
        }
        try {
            wire.close();
        } catch (IOException e) {
            log.debug("A client of bin/karrot went away", e);
        }
    }
}
