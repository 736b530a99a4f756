package world.karrot.migrate.shell.launcher;

import java.io.File;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The Karaf of this distribution: used if it runs, started if it does not. Of several clients that find none, one
 * starts it and the others wait for it; a Karaf that is just stopping is waited for, too.
 */
final class KarafProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    /** From here on Karaf 4.4 cannot run commands. */
    private static final int JAVA_TOO_NEW = 24;

    private final Path home;
    private final Path data;
    private final Thread stopStarted = new Thread(this::stopStarted);
    private Process started;

    KarafProcess(Path home, Path data) {
        this.home = home;
        this.data = data;
    }

    /** A connection that Karaf has taken. */
    Wire connect() throws IOException, InterruptedException {
        Wire wire = tryToConnect();
        return wire == null ? startAndConnect() : wire;
    }

    private Wire startAndConnect() throws IOException, InterruptedException {
        try (FileChannel starting = open(data.resolve("karrot.starting"))) {
            FileLock turn = null;
            for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(POLL_MILLIS)) {
                Wire wire = tryToConnect();
                if (wire != null) {
                    Runtime.getRuntime().removeShutdownHook(stopStarted);
                    return wire;
                }
                turn = turn == null ? starting.tryLock() : turn;
                if (turn != null && !isRunning()) {
                    start();
                }
            }
        }
        throw new IOException("Karaf runs in " + home + " but does not answer; see " + log("karaf.log"));
    }

    private Wire tryToConnect() throws IOException {
        Path socket = Wire.socket(data);
        if (!Files.exists(socket)) {
            return null;
        }
        if (!Files.isWritable(socket)) {
            throw new IOException("Karaf runs in " + home + " as " + Files.getOwner(socket) + "; only they can use it");
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Wire wire = new Wire(channel);
        if (isTaken(wire, channel, socket)) {
            return wire;
        }
        wire.close();
        return null;
    }

    /** Not if nobody listens any more: the socket of a Karaf that was killed, or is just stopping. */
    private static boolean isTaken(Wire wire, SocketChannel channel, Path socket) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket.toRealPath()));
            return wire.receive() != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Karaf holds these locks from its first second to its last; ours may still be on its way there. */
    private boolean isRunning() throws IOException {
        return (started != null && started.isAlive())
                || isLocked(home.resolve("lock"))
                || isLocked(cache().resolve("cache.lock"))
                || ProcessHandle.allProcesses().anyMatch(this::isComingUp);
    }

    /** Somebody else's {@code bin/start} or {@code bin/karaf}, which takes a while to hold its locks. */
    private boolean isComingUp(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.contains(home.resolve("bin/karaf").toString())
                || (arguments.contains("-Dkaraf.home=" + home) && arguments.contains("org.apache.karaf.main.Main"));
    }

    private static boolean isLocked(Path path) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        try (FileChannel channel = open(path);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private void start() throws IOException {
        if (started != null) {
            throw new IOException("Karaf could not be started:\n"
                    + Files.readString(log("karaf.out")).strip());
        }
        if (Runtime.version().feature() >= JAVA_TOO_NEW) {
            throw new IOException("Karaf needs a JDK 17; JAVA_HOME can say where one is. Found " + Runtime.version());
        }
        if (!Files.exists(Wire.complete(data))) {
            delete(cache());
        }
        Files.createDirectories(log(""));
        // A signal for this client and its kind, such as Ctrl-C, is not for Karaf, which may serve others by now.
        ProcessBuilder karaf = new ProcessBuilder(
                        "setsid", home.resolve("bin/karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(log("karaf.out").toFile());
        karaf.environment().merge("EXTRA_JAVA_OPTS", "-Dkarrot.onDemand=true", (own, ours) -> own + " " + ours);
        karaf.environment().put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        started = karaf.start();
        Runtime.getRuntime().addShutdownHook(stopStarted);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> tree = Files.walk(directory)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void stopStarted() {
        started.destroy();
        try {
            started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path cache() {
        return data.resolve("cache");
    }

    private Path log(String name) {
        return data.resolve("log").resolve(name);
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
