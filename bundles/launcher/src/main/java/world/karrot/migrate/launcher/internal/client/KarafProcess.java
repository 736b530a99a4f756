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
import world.karrot.migrate.launcher.internal.wire.DataFolder;
import world.karrot.migrate.launcher.internal.wire.Frame;
import world.karrot.migrate.launcher.internal.wire.Release;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * The Karaf of this distribution: used if it runs, started if it does not. Of several clients that find none, one
 * starts it and the others wait for it; a Karaf that is just stopping is waited for, too.
 */
final class KarafProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** For as long, the commands may be away because other ones take their place. */
    private static final Duration UPDATE = Duration.ofSeconds(5);

    private static final long POLL_MILLIS = 50;

    private final Path home;
    private final DataFolder data;
    private final Presence presence;
    private final Start start;
    private final long patience;
    private final long update;

    KarafProcess(CallerSettings settings) {
        this(settings, PATIENCE, UPDATE);
    }

    /**
     * With a patience of its own.
     *
     * @param patience how long a Karaf may take to answer that is there or coming up
     * @param update how long its commands may be away
     */
    KarafProcess(CallerSettings settings, Duration patience, Duration update) {
        this.home = settings.home();
        this.data = settings.data();
        this.presence = new Presence(home, data);
        this.start = new Start(settings);
        this.patience = patience.toNanos();
        this.update = update.toNanos();
    }

    /** A connection that Karaf has taken. */
    Wire connect() throws IOException, InterruptedException {
        Wire wire = tryToConnect();
        return wire == null ? startAndConnect() : wire;
    }

    /** The same, of a Karaf that runs or is coming up; null if none does. Who may not look there cannot say so. */
    Wire connectIfItRuns() throws IOException, InterruptedException {
        if (Files.exists(data.path())) {
            starting().close();
        }
        Wire wire = tryToConnect();
        for (long begin = System.nanoTime();
                wire == null && presence.shows() && System.nanoTime() - begin < patience;
                Thread.sleep(POLL_MILLIS)) {
            wire = tryToConnect();
        }
        return wire;
    }

    private Wire startAndConnect() throws IOException, InterruptedException {
        try (FileChannel starting = starting()) {
            FileLock turn = null;
            for (long begin = System.nanoTime(); System.nanoTime() - begin < patience; Thread.sleep(POLL_MILLIS)) {
                Wire wire = tryToConnect();
                if (wire != null) {
                    start.keep();
                    return wire;
                }
                if (System.nanoTime() - begin > update && Files.exists(data.uninstalled())) {
                    throw new IOException(
                            "The commands have been uninstalled from the Karaf in " + home
                                    + ". feature:install karrot-migrate karrot-launcher in the shell that bin/karaf opens brings them back.");
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
        if (hello == null) {
            wire.close();
            return null;
        }
        requireSameRelease(hello.text(), wire);
        return wire;
    }

    /** Null if nobody listens any more: the socket of a Karaf that was killed, or is just stopping. */
    private static Frame hello(Wire wire, SocketChannel channel, Path socket) {
        try {
            channel.connect(UnixDomainSocketAddress.of(socket.toRealPath()));
            return wire.receive();
        } catch (IOException e) {
            return null;
        }
    }

    /** Where a release was unpacked over another one that runs, it is the other one that would do the work. */
    private void requireSameRelease(String running, Wire wire) throws IOException {
        if (!running.equals(Release.version())) {
            wire.close();
            throw new IOException("karrot-migrate " + running + " still runs in " + home + ", and this is "
                    + Release.version() + ". Stop it with bin/stop, and call karrot again.");
        }
    }
}
