package world.karrot.migrate.launcher.internal.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Request;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** What {@code bin/karrot} runs: sends a command to Karaf and is its input, output and exit code. */
public final class Client {

    private static final long CANCEL_SECONDS = 30;

    private final Wire wire;
    private final Streams streams;
    private final Runnable success;
    private final CountDownLatch ended = new CountDownLatch(1);

    /** The command's, once that has ended. */
    private volatile int code = -1;

    /** Whether a signal came before the command had ended. */
    private volatile boolean signalled;

    /**
     * Of a Karaf that has taken the call.
     *
     * @param success ends this program at once, in place of a signal that came too late
     */
    Client(Wire wire, Streams streams, Runnable success) {
        this.wire = wire;
        this.streams = streams;
        this.success = success;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(CallerSettings.ofCaller(), Streams.ofCaller(), arguments));
    }

    /** Carries out one command. Returns its exit code. */
    static int run(CallerSettings settings, Streams streams, String... arguments) throws InterruptedException {
        List<String> words = Arrays.stream(arguments).map(Client::reachable).toList();
        Request request = new Request(
                Path.of("").toAbsolutePath().toString(),
                settings.called(),
                settings.columns(),
                settings.trace(),
                words);
        KarafProcess karaf = new KarafProcess(settings);
        try (Wire wire = request.isStop() ? karaf.connectIfItRuns() : karaf.connect()) {
            if (wire == null) {
                streams.complain("Karaf does not run");
                return 0;
            }
            Client client = new Client(wire, streams, () -> Runtime.getRuntime().halt(0));
            Runtime.getRuntime().addShutdownHook(new Thread(client::cancel));
            return client.run(request);
        } catch (IOException e) {
            streams.complain(e.getMessage());
            return 1;
        }
    }

    /** What a shell hands over as an open file, such as {@code <(pass show karrot)}, seen from Karaf. */
    private static String reachable(String argument) {
        String mine = "/proc/" + ProcessHandle.current().pid() + "/fd/";
        return argument.equals("/dev/stdin") ? mine + 0 : argument.replaceFirst("^/dev/fd/(?=\\d+$)", mine);
    }

    /** Carries out what is wanted. Returns its exit code, and after a signal not at all. */
    int run(Request request) throws InterruptedException {
        try {
            return carryOut(request);
        } catch (IOException e) {
            streams.complain(e.getMessage());
            return 1;
        } finally {
            end();
        }
    }

    private int carryOut(Request request) throws IOException, InterruptedException {
        wire.send(Kind.REQUEST, request.format());
        for (Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
            switch (frame.kind()) {
                case OUT -> streams.out(frame.bytes());
                case ERR -> streams.err(frame.bytes());
                case WRITTEN -> answer(streams.areWritten() ? new byte[0] : null);
                case READ -> answer(streams.read());
                case ASK -> answer(streams.ask(frame.bytes()));
                case ASK_SECRET -> answer(streams.askSecretly(frame.bytes()));
                case EXIT -> code = Integer.parseInt(frame.text());
                default -> throw new IOException("Karaf sent " + frame.kind());
            }
        }
        if (code < 0) {
            throw new IOException("Karaf ended before the command did");
        }
        if (code > 0) {
            streams.explainLoss();
        }
        return code;
    }

    /** Does not return after a signal: the exit code is the signal's, and Java would take one that comes later. */
    private void end() {
        synchronized (this) {
            ended.countDown();
        }
        while (signalled) {
            LockSupport.park();
        }
    }

    private void answer(byte[] input) throws IOException {
        if (input == null) {
            wire.send(Kind.NO_INPUT, "");
        } else {
            wire.send(Kind.INPUT, input, 0, input.length);
        }
    }

    /**
     * A signal, such as that of Ctrl-C: the command is told, and what it still has to say, and Karaf to clean up, is
     * waited for.
     */
    void cancel() {
        try {
            streams.show();
            synchronized (this) {
                signalled = ended.getCount() > 0;
            }
            if (signalled) {
                wire.endSending();
                if (streams.areRead()) {
                    drain();
                }
                ended.await(CANCEL_SECONDS, TimeUnit.SECONDS);
                endWell();
            }
        } catch (IOException | InterruptedException e) {
            streams.complain("cancelled: " + e.getMessage());
        }
    }

    /** What could not be cancelled any more has succeeded, whatever the signal makes of the exit code. */
    private void endWell() {
        if (code == 0) {
            success.run();
        }
    }

    /** Stands in for the main thread, which waits for someone to type. */
    private void drain() throws IOException {
        for (Frame frame = wire.receive(); frame != null; frame = wire.receive()) {
            if (frame.kind() == Kind.OUT) {
                streams.out(frame.bytes());
            } else if (frame.kind() == Kind.ERR) {
                streams.err(frame.bytes());
            } else if (frame.kind() == Kind.EXIT) {
                code = Integer.parseInt(frame.text());
            }
        }
        ended.countDown();
    }
}
