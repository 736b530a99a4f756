package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import world.karrot.migrate.launcher.internal.wire.DataFolder;
import world.karrot.migrate.launcher.internal.wire.Wire;

/**
 * Lets {@code bin/karrot} in, as soon as all bundles have been started and kept content is there again, and so all
 * commands are.
 */
@Component(service = {})
public final class CommandServer implements FrameworkListener {

    private static final Logger log = LoggerFactory.getLogger(CommandServer.class);

    /** How long a command may take to end that was cancelled. */
    private static final Duration CANCELLATION = Duration.ofSeconds(10);

    /** Longer than a call itself waits for its command. */
    private static final Duration PATIENCE = CANCELLATION.plusSeconds(2);

    /** Before another call is taken when one could not be. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BundleContext context;
    private final SessionFactory sessions;
    private final DeployFolder deploy;
    private final OnDemand onDemand;
    private final DataFolder data;
    private CallSocket socket;
    private Acceptance acceptance;
    private boolean restored;
    private boolean stopped;
    private final Set<Call> calls = new HashSet<>();

    @Activate
    public CommandServer(BundleContext context, @Reference SessionFactory sessions, @Reference OnDemand onDemand)
            throws IOException {
        this.context = context;
        this.sessions = sessions;
        this.deploy = new DeployFolder(context, Path.of(context.getProperty("karaf.base"), "deploy"));
        this.onDemand = onDemand;
        this.data = new DataFolder(Path.of(context.getProperty("karaf.data")));
        context.addFrameworkListener(this);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    synchronized void setContent(KeptContent content) {
        restored = true;
        listenWhenStarted();
    }

    /** Whoever was let in stays: Karaf takes it away for a moment whenever it gets itself another features service. */
    synchronized void unsetContent(KeptContent content) {
        restored = false;
    }

    @Override
    public synchronized void frameworkEvent(FrameworkEvent event) {
        listenWhenStarted();
    }

    private void listenWhenStarted() {
        if (socket == null && !stopped && restored && isStarted()) {
            try {
                listen();
            } catch (IOException e) {
                log.error("bin/karrot cannot be served", e);
            }
        }
    }

    private boolean isStarted() {
        FrameworkStartLevel level =
                context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class);
        return level.getStartLevel() > level.getInitialBundleStartLevel();
    }

    private void listen() throws IOException {
        data.setComplete();
        socket = CallSocket.open(data.socket());
        acceptance = new Acceptance(socket::accept, this::take, PAUSE);
        start(acceptance, "bin/karrot");
        onDemand.open();
    }

    private void take(SocketChannel channel) throws IOException {
        Call call = new Call(new Wire(channel), sessions, deploy, onDemand::ask, this::leave, CANCELLATION);
        if (enter(call)) {
            start(call::serve, "bin/karrot client");
        } else {
            channel.close();
        }
    }

    private synchronized boolean enter(Call call) {
        return !stopped && onDemand.begin() && calls.add(call);
    }

    /** Whether Karaf stops now. */
    private boolean leave(Call call) {
        forget(call);
        return onDemand.end();
    }

    private synchronized void forget(Call call) {
        calls.remove(call);
        notifyAll();
    }

    /** Cancels what runs, and waits until whoever called has heard the last of it. */
    @Deactivate
    public synchronized void close() {
        stopListening();
        calls.forEach(Call::cancel);
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (long left = PATIENCE.toMillis(); !calls.isEmpty() && left > 0; left = millisTo(end)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisTo(long end) {
        return TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }

    private synchronized void stopListening() {
        if (stopped) {
            return;
        }
        stopped = true;
        context.removeFrameworkListener(this);
        deploy.close();
        try {
            if (socket != null) {
                acceptance.close();
                socket.close();
            }
        } catch (IOException e) {
            log.warn("The socket of bin/karrot was not removed: {}", e.toString());
        }
    }

    private static void start(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
