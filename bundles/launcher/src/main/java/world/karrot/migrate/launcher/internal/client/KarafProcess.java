package world.karrot.migrate.launcher.internal.client;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import world.karrot.migrate.launcher.internal.wire.DataFolder;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * The Karaf of this distribution: used if it runs, started if it does not. Of several clients that find none, one
 * starts it and the others wait for it; a Karaf that is just stopping is waited for, too.
 */
final class KarafProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long POLL_MILLIS = 50;

    private final Path home;
    private final DataFolder data;
    private final Presence presence;
    private final Start start;

    KarafProcess(Path home, DataFolder data) {
        this.home = home;
        this.data = data;
        this.presence = new Presence(home, data);
        this.start = new Start(home, data);
    }

    /** A connection that Karaf has taken. */
    Wire connect() throws IOException, InterruptedException {
        Wire wire = tryToConnect();
        return wire == null ? startAndConnect() : wire;
    }

    private Wire startAndConnect() throws IOException, InterruptedException {
        try (FileChannel starting = starting()) {
            FileLock turn = null;
            for (Instant end = Instant.now().plus(PATIENCE); Instant.now().isBefore(end); Thread.sleep(POLL_MILLIS)) {
                Wire wire = tryToConnect();
                if (wire != null) {
                    start.keep();
                    return wire;
                }
                turn = turn == null ? starting.tryLock() : turn;
                // The one that was started may still be on its way to its locks.
                if (turn != null && !start.isAlive() && !presence.shows()) {
                    start.run();
                }
            }
        }
        throw new IOException("Karaf runs in " + home + " but does not answer; see "
                + data.logs().resolve("karaf.log"));
    }

    /** Makes the data folder if it is not there. */
    private FileChannel starting() throws IOException {
        try {
            Files.createDirectories(data.path());
            return Presence.open(data.starting());
        } catch (IOException e) {
            String lacking = Files.isDirectory(data.path()) ? "write there" : "make it";
            throw new IOException(
                    "Karaf keeps its data in " + data.path() + ", and " + System.getProperty("user.name") + " cannot "
                            + lacking + ". Let this user do so, call karrot as the user whom it belongs to, or name"
                            + " another folder in KARAF_DATA.",
                    e);
        }
    }

    private Wire tryToConnect() throws IOException {
        Path socket = data.socket();
        if (!Files.exists(socket)) {
            return null;
        }
        if (!Files.isWritable(socket)) {
            throw new IOException("Karaf runs in " + home + " as " + Files.getOwner(socket) + "; only they can use it");
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        Wire wire = new Wire(channel);
        Frame hello = hello(wire, channel, socket);
        if (hello != null && hello.text().equals(Wire.VERSION)) {
            return wire;
        }
        wire.close();
        if (hello != null) {
            throw new IOException("Karaf runs in " + home + " with another version of this tool. Stop it with "
                    + home.resolve("bin/stop") + ", and call again.");
        }
        return null;
    }

    /** Nothing if nobody listens any more: the socket of a Karaf that was killed, or is just stopping. */
    private static Frame hello(Wire wire, SocketChannel channel, Path socket) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket.toRealPath()));
            return wire.receive();
        } catch (IOException e) {
            return null;
        }
    }
}
