package world.karrot.migrate.itests.karaf;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;

/** A Karaf that runs as a child of this process. */
public final class Karaf implements AutoCloseable {
    private static final int SECONDS_TO_START = 180;
    private static final int SECONDS_TO_STOP = 60;
    private static final int MILLIS_TO_LOOK_AGAIN = 50;

    private final Process process;

    private Karaf(Process process) {
        this.process = process;
    }

    static Karaf start(Installation installation, String javaOptions) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(installation.script("karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(installation.home().resolve("karaf.out").toFile());
        builder.environment().merge("EXTRA_JAVA_OPTS", javaOptions, (given, ours) -> given + " " + ours);
        Karaf karaf = new Karaf(builder.start());
        karaf.awaitListening(installation);
        return karaf;
    }

    private void awaitListening(Installation installation) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!Files.exists(installation.socket())) {
            boolean ended = process.waitFor(MILLIS_TO_LOOK_AGAIN, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(SECONDS_TO_START)) {
                close();
                throw new IOException("Karaf does not start; see " + installation.home() + "/karaf.out");
            }
        }
    }

    /** Of the virtual machine itself: the script becomes it. */
    public long pid() {
        return process.pid();
    }

    /** Returns when its process has ended. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
