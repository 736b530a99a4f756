package world.karrot.migrate.shell.launcher;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets {@code bin/karrot} in, as soon as all bundles have been started and so all commands are there. In a Karaf that
 * {@code bin/karrot} started for itself, the last connection that ends stops Karaf.
 */
@Component(service = {})
public final class CommandServer implements FrameworkListener {

    private static final Logger log = LoggerFactory.getLogger(CommandServer.class);

    /** The longest path that every system takes for a socket. */
    private static final int LONGEST_PATH = 100;

    private final BundleContext context;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final boolean onDemand;
    private final Path data;
    private final Path socket;
    private ServerSocketChannel server;
    private boolean stopped;
    private int connections;

    @Activate
    public CommandServer(BundleContext context, @Reference SessionFactory sessions, @Reference BootFinished booted)
            throws IOException {
        this.context = context;
        this.sessions = sessions;
        this.deploy = new DeployFolder(context, Path.of(System.getProperty("karaf.base"), "deploy"));
        this.onDemand = Boolean.getBoolean("karrot.onDemand");
        this.data = Path.of(System.getProperty("karaf.data"));
        this.socket = Wire.socket(data);
        context.addFrameworkListener(this);
        listenWhenStarted();
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        try {
            listenWhenStarted();
        } catch (IOException e) {
            log.error("bin/karrot cannot be served", e);
        }
    }

    private synchronized void listenWhenStarted() throws IOException {
        FrameworkStartLevel level = framework().adapt(FrameworkStartLevel.class);
        if (server != null || stopped || level.getStartLevel() <= level.getInitialBundleStartLevel()) {
            return;
        }
        Files.write(Wire.complete(data), new byte[0]);
        Files.deleteIfExists(socket);
        Path address = shortEnough(socket);
        server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(address));
        Files.setPosixFilePermissions(address, PosixFilePermissions.fromString("rw-------"));
        start(this::accept, "bin/karrot");
        if (onDemand) {
            CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(this::stopWhenIdle);
        }
    }

    /** A path that is too long for a socket becomes a link to one in a directory of its own. */
    private static Path shortEnough(Path socket) throws IOException {
        if (socket.toString().length() <= LONGEST_PATH) {
            return socket;
        }
        Path address = Files.createTempDirectory(Path.of("/tmp"), "karrot").resolve("socket");
        return Files.readSymbolicLink(Files.createSymbolicLink(socket, address));
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                if (enter()) {
                    start(
                            () -> new Call(new Wire(channel), sessions, deploy, this::leave).serve(),
                            "bin/karrot client");
                } else {
                    channel.close();
                }
            }
        } catch (IOException e) {
            log.debug("bin/karrot is served no longer", e);
        }
    }

    private synchronized boolean enter() {
        if (!stopped) {
            connections++;
        }
        return !stopped;
    }

    /** Whether Karaf stops now, because it was started for the command that has just ended. */
    private synchronized boolean leave() {
        connections--;
        return stopWhenIdle();
    }

    private synchronized boolean stopWhenIdle() {
        if (onDemand && connections == 0 && !stopped) {
            close();
            start(this::stopFramework, "bin/karrot stop");
            return true;
        }
        return false;
    }

    private void stopFramework() {
        try {
            framework().stop();
        } catch (BundleException e) {
            log.error("Karaf cannot be stopped", e);
        }
    }

    @Deactivate
    public synchronized void close() {
        if (stopped) {
            return;
        }
        stopped = true;
        context.removeFrameworkListener(this);
        try {
            if (server != null) {
                server.close();
                Path address = socket.toRealPath();
                Files.delete(address);
                if (Files.deleteIfExists(socket)) {
                    Files.delete(address.getParent());
                }
            }
        } catch (IOException e) {
            log.warn("The socket of bin/karrot was not removed: {}", e.toString());
        }
    }

    private Bundle framework() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID);
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
