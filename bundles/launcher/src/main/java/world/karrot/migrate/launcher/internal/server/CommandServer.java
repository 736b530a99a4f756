package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
import world.karrot.migrate.launcher.internal.wire.DataFolder;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * Lets {@code bin/karrot} in, as soon as all bundles have been started and so all commands are there. In a Karaf that
 * {@code bin/karrot} started for itself, the last connection that ends stops Karaf.
 */
@Component(service = {})
public final class CommandServer implements FrameworkListener {

    private static final Logger log = LoggerFactory.getLogger(CommandServer.class);

    private final BundleContext context;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final boolean onDemand;
    private final DataFolder data;
    private CallSocket socket;
    private boolean stopped;
    private int calls;

    @Activate
    public CommandServer(BundleContext context, @Reference SessionFactory sessions, @Reference KeptContent content)
            throws IOException {
        this.context = context;
        this.sessions = sessions;
        this.deploy = new DeployFolder(context, Path.of(System.getProperty("karaf.base"), "deploy"));
        this.onDemand = Boolean.getBoolean("karrot.onDemand");
        this.data = new DataFolder(Path.of(System.getProperty("karaf.data")));
        Uninstallation.watch(context, data.uninstalled());
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
        if (socket != null || stopped || level.getStartLevel() <= level.getInitialBundleStartLevel()) {
            return;
        }
        data.setComplete();
        socket = CallSocket.open(data.socket());
        start(this::accept, "bin/karrot");
        if (onDemand) {
            CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES).execute(this::stopWhenIdle);
        }
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = socket.accept();
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
            calls++;
        }
        return !stopped;
    }

    /** Whether Karaf stops now, because it was started for the command that has just ended. */
    private synchronized boolean leave() {
        calls--;
        return stopWhenIdle();
    }

    private synchronized boolean stopWhenIdle() {
        if (onDemand && calls == 0 && !stopped) {
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
            if (socket != null) {
                socket.close();
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
