package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.Alarm;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Release;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** Karaf's end of one {@code bin/karrot}: starts the command, hands it its input, and cancels it with the client. */
final class Call {

    private static final Logger log = LoggerFactory.getLogger(Call.class);

    private final Wire wire;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final Supplier<Optional<String>> stop;
    private final Predicate<Call> leave;
    private final Duration patience;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile boolean stopped;

    /**
     * Of a client that has just connected.
     *
     * @param stop called to let Karaf stop after this call; says why it does not, or nothing
     * @param leave called once, when the command has ended; says whether Karaf stops now
     * @param patience how long a command that was cancelled may take to end
     */
    Call(
            Wire wire,
            SessionFactory sessions,
            DeployFolder deploy,
            Supplier<Optional<String>> stop,
            Predicate<Call> leave,
            Duration patience) {
        this.wire = wire;
        this.sessions = sessions;
        this.deploy = deploy;
        this.stop = stop;
        this.leave = leave;
        this.patience = patience;
    }

    void serve() {
        try {
            wire.send(Kind.HELLO, Release.version());
            Frame request = wire.receive();
            if (request != null) {
                answer(Request.parse(request.text()));
            }
        } catch (IOException e) {
            log.debug("A client of bin/karrot went away", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private void answer(Request request) throws IOException, InterruptedException {
        if (request.isStop()) {
            Optional<String> refusal = stop.get();
            wire.send(Kind.ERR, refusal.map(Alarm::of).orElse(""));
            wire.send(Kind.EXIT, refusal.isPresent() ? "1" : "0");
        } else {
            serve(request);
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
            sayWhy();
            command.cancel();
            runner.join(patience.toMillis());
            if (runner.isAlive()) {
                wire.send(Kind.ERR, Alarm.of("cancelled, but the command has not ended yet"));
                wire.send(Kind.EXIT, "1");
            }
        }
    }

    /** Before the command can end, for then nobody listens any more. */
    private void sayWhy() {
        if (stopped) {
            unlessGone(
                    () -> wire.send(Kind.ERR, Alarm.of("Karaf, or its part that serves bin/karrot, is being stopped")));
        }
    }

    /** As if the client had gone away; but it is told why. Waits for nobody. */
    void cancel() {
        stopped = true;
        unlessGone(wire::endReceiving);
    }

    /** The client waits for the end of the connection: where Karaf stops, that is when its process is gone. */
    private void end() {
        if (left.getAndSet(true) || leave.test(this)) {
            return;
        }
        unlessGone(wire::close);
    }

    private static void unlessGone(Exchange exchange) {
        try {
            exchange.run();
        } catch (IOException e) {
            log.debug("A client of bin/karrot went away", e);
        }
    }

    private interface Exchange {
        void run() throws IOException;
    }
}
