package world.karrot.migrate.launcher.internal.client;

import java.io.File;
import java.io.IOException;
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

    private final Path home;
    private final DataFolder data;
    private final Thread takeBack = new Thread(this::takeBack);
    private Process process;

    Start(Path home, DataFolder data) {
        this.home = home;
        this.data = data;
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts it, and once more if it has served somebody else meanwhile and has ended well. */
    void run() throws IOException {
        Path output = data.logs().resolve("karaf.out");
        boolean isFirst = process == null;
        if (!isFirst && process.exitValue() != 0) {
            throw new IOException(
                    "Karaf could not be started:\n" + Files.readString(output).strip());
        }
        if (Runtime.version().feature() >= JAVA_TOO_NEW) {
            throw new IOException("Karaf needs a JDK 17; JAVA_HOME can say where one is. Found " + Runtime.version());
        }
        if (Integer.getInteger("karrot.columns", 0) > 0) {
            System.err.println("karrot: starting Karaf. It stops when nobody has called it for " + idleMinutes()
                    + " minutes; " + System.getProperty("karrot.called") + " stop stops it now.");
        }
        if (!data.isComplete()) {
            delete(data.cache());
        }
        Files.createDirectories(data.logs());
        // A signal for this client and its kind, such as Ctrl-C, is not for Karaf, which may serve others by now.
        ProcessBuilder karaf = new ProcessBuilder(
                        "setsid", home.resolve("bin/karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        karaf.environment()
                .merge("EXTRA_JAVA_OPTS", "-Dkarrot.idleMinutes=" + idleMinutes(), (own, ours) -> own + " " + ours);
        karaf.environment().put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        process = karaf.start();
        if (isFirst) {
            Runtime.getRuntime().addShutdownHook(takeBack);
        }
    }

    private static String idleMinutes() throws IOException {
        String minutes = System.getProperty("karrot.idleMinutes");
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

    private void takeBack() {
        process.destroy();
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
