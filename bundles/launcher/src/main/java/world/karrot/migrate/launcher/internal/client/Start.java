package world.karrot.migrate.launcher.internal.client;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/** The start of a Karaf for this client, which takes it back if it ends before Karaf has taken its call. */
final class Start {

    private static final long SECONDS_TO_STOP = 180;

    /** From here on Karaf 4.4 cannot run commands. */
    private static final int JAVA_TOO_NEW = 24;

    private final CallerSettings settings;
    private final DataFolder data;
    private final Thread takeBack = new Thread(this::takeBack);
    private volatile Process process;

    Start(CallerSettings settings) {
        this.settings = settings;
        this.data = settings.data();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it, and once more if it has served somebody else meanwhile and has ended well. */
    void run() throws IOException {
        Path output = data.logs().resolve("karaf.out");
        boolean isFirst = process == null;
        if (!isFirst && process.exitValue() != 0) {
            throw new IOException("Karaf could not be started:\n" + said(output));
        }
        if (Runtime.version().feature() >= JAVA_TOO_NEW) {
            throw new IOException("Karaf needs a JDK 17; JAVA_HOME can say where one is. Found " + Runtime.version());
        }
        if (settings.columns() > 0) {
            System.err.println("karrot: starting Karaf. It stops when nobody has called it for " + idleMinutes()
                    + " minutes; " + settings.called() + " stop stops it now.");
        }
        if (!data.isComplete()) {
            delete(data.cache());
        }
        Files.createDirectories(data.logs());
        start(karaf(output), isFirst);
    }

    /** What a Karaf printed, in whatever characters. */
    private static String said(Path output) throws IOException {
        return new String(Files.readAllBytes(output), Charset.defaultCharset()).strip();
    }

    private ProcessBuilder karaf(Path output) throws IOException {
        // A signal for this client and its kind, such as Ctrl-C, is not for Karaf, which may serve others by now.
        ProcessBuilder karaf = new ProcessBuilder(
                        "setsid", settings.home().resolve("bin/karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        karaf.environment()
                .merge("EXTRA_JAVA_OPTS", "-Dkarrot.idleMinutes=" + idleMinutes(), (own, ours) -> own + " " + ours);
        karaf.environment().put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        return karaf;
    }

    /** A signal at this moment waits until there is something to take back. */
    private synchronized void start(ProcessBuilder karaf, boolean isFirst) throws IOException {
        if (isFirst) {
            Runtime.getRuntime().addShutdownHook(takeBack);
        }
        process = karaf.start();
    }

    private String idleMinutes() throws IOException {
        String minutes = settings.idleMinutes();
        if (!minutes.matches("\\d{1,6}")) {
            throw new IOException("KARROT_IDLE_MINUTES is a whole number of minutes, and not " + minutes);
        }
        return minutes;
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

    /** Karaf has taken the call: from now on it stops by itself. */
    void keep() {
        Runtime.getRuntime().removeShutdownHook(takeBack);
    }

    /** Nobody else knows of it yet: it stops, which is waited for. */
    private synchronized void takeBack() {
        if (process != null) {
            process.destroy();
            process.onExit()
                    .completeOnTimeout(process, SECONDS_TO_STOP, TimeUnit.SECONDS)
                    .join();
        }
    }
}
