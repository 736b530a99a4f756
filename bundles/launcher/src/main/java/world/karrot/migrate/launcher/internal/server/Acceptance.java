package world.karrot.migrate.launcher.internal.server;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes one caller after the other, until it is closed. What hinders one, such as too many open files, does not keep
 * the next one out.
 */
final class Acceptance implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(Acceptance.class);

    private final Source source;
    private final Taker taker;
    private final Duration pause;
    private final CountDownLatch end = new CountDownLatch(1);

    /**
     * Of a source that it does not close.
     *
     * @param pause before it tries again what has failed
     */
    Acceptance(Source source, Taker taker, Duration pause) {
        this.source = source;
        this.taker = taker;
        this.pause = pause;
    }

    @Override
    public void run() {
        try {
            while (isOpen()) {
                takeOne();
            }
        } catch (InterruptedException e) {
            log.debug("bin/karrot is served no longer", e);
        }
    }

    private boolean isOpen() {
        return end.getCount() > 0;
    }

    private void takeOne() throws InterruptedException {
        try {
            taker.take(source.accept());
        } catch (IOException e) {
            if (isOpen()) {
                log.warn("A call of bin/karrot cannot be taken: {}", e.toString());
                end.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Takes nobody from now on; to be called before the source is closed. */
    void close() {
        end.countDown();
    }

    /** Where callers come from. */
    interface Source {
        SocketChannel accept() throws IOException;
    }

    /** What becomes of them. */
    interface Taker {
        void take(SocketChannel channel) throws IOException;
    }
}
