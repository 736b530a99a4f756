package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Has a virtual machine collect all of its garbage every few seconds, until it is closed. */
final class FullCollections implements AutoCloseable {
    private static final int SECONDS = 5;

    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin/jcmd").toString();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger made = new AtomicInteger();
    private final String process;
    private final Future<?> collecting;

    FullCollections(long pid) {
        process = Long.toString(pid);
        collecting = clock.scheduleWithFixedDelay(this::collect, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void collect() {
        try {
            Process jcmd = new ProcessBuilder(JCMD, process, "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            made.addAndGet(jcmd.waitFor() == 0 ? 1 : 0);
        } catch (IOException e) {
            Messages.say("%s", e.getMessage()); // and whoever needs them will miss them
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IOException when there was none, so that nobody knows what was in use */
    void requireSome() throws IOException {
        if (made.get() == 0) {
            throw new IOException("There was no full collection: was there time for one, and is there a " + JCMD + "?");
        }
    }

    /** Does not wait for one that is under way. */
    @Override
    public void close() {
        collecting.cancel(true);
        clock.shutdownNow();
    }
}
