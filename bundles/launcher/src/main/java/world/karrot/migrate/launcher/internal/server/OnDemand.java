package world.karrot.migrate.launcher.internal.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.CommandSessionListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops a Karaf that {@code bin/karrot} started for itself, when nobody has called it or typed anything in its shell
 * for some minutes. Any other Karaf goes on. Safe for use by several threads.
 */
@Component(service = {OnDemand.class, CommandSessionListener.class})
public final class OnDemand implements CommandSessionListener {

    private static final Logger log = LoggerFactory.getLogger(OnDemand.class);

    private static final String MINUTES = "karrot.idleMinutes";

    /** Whoever started Karaf may take so long to call. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private final Optional<Duration> idle;
    private final Runnable stop;
    private boolean asked;
    private boolean stopping;
    private int running;
    private long changes;

    @Activate
    public OnDemand(BundleContext context) {
        this(
                Optional.ofNullable(context.getProperty(MINUTES))
                        .map(Long::valueOf)
                        .map(Duration::ofMinutes),
                () -> stop(context));
    }

    /**
     * With a way of its own to stop.
     *
     * @param idle how long; empty for a Karaf that goes on
     * @param stop called once, and not to be waited for
     */
    OnDemand(Optional<Duration> idle, Runnable stop) {
        this.idle = idle;
        this.stop = stop;
    }

    /** Karaf takes commands from now on. */
    synchronized void open() {
        idle.ifPresent(patience -> stopAfter(patience.compareTo(FIRST) < 0 ? FIRST : patience));
    }

    /** Whether a command may begin; then it has to end as well. */
    synchronized boolean begin() {
        boolean may = !asked && !stopping;
        if (may) {
            count(1);
        }
        return may;
    }

    private void count(int more) {
        running += more;
        changes++;
    }

    /** Whether Karaf stops now that a command has ended. */
    synchronized boolean end() {
        count(-1);
        if (asked || idle.filter(Duration::isZero).isPresent()) {
            stopUnless(changes);
        } else {
            idle.ifPresent(this::stopAfter);
        }
        return stopping;
    }

    /** Wants Karaf to stop when the command ends that asks for it. Returns why it does not, or nothing. */
    synchronized Optional<String> ask() {
        if (idle.isEmpty()) {
            return Optional.of("this Karaf was started by bin/start or bin/karaf, and goes on; bin/stop ends it");
        }
        if (running > 1) {
            return Optional.of("a command is still running; bin/stop would cancel it");
        }
        asked = true;
        return Optional.empty();
    }

    private void stopAfter(Duration patience) {
        long then = changes;
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> stopUnless(then));
    }

    /** Unless somebody has called since, or a command is running. */
    private synchronized void stopUnless(long then) {
        if (running == 0 && changes == then && !stopping) {
            stopping = true;
            stop.run();
        }
    }

    private static void stop(BundleContext context) {
        Thread thread = new Thread(() -> stopFramework(context), "bin/karrot stop");
        thread.setDaemon(true);
        thread.start();
    }

    private static void stopFramework(BundleContext context) {
        try {
            context.getBundle(Constants.SYSTEM_BUNDLE_ID).stop();
        } catch (BundleException e) {
            log.error("Karaf cannot be stopped", e);
        }
    }

    @Override
    public synchronized void beforeExecute(CommandSession session, CharSequence line) {
        count(1);
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Exception failure) {
        end();
    }

    @Override
    public void afterExecute(CommandSession session, CharSequence line, Object result) {
        end();
    }
}
