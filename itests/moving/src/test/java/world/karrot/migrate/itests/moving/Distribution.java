package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FileUtils;

/**
 * The distribution, unpacked once and its Karaf started once for all tests of a virtual machine. Karaf has the heap of
 * a small server: 256 MB, which has to do for every test.
 */
final class Distribution {

    private static final String HEAP = "256m";
    private static final int SECONDS_TO_START = 120;
    private static final int SECONDS_TO_RUN = 300;
    private static final int SECONDS_TO_STOP = 60;
    private static final int MILLIS_TO_LOOK_AGAIN = 50;

    private static Distribution running;

    private final Path home;
    private final Process karaf;
    private final Set<String> features = new TreeSet<>();

    private Distribution(Path home) throws IOException {
        this.home = home;
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("karaf.out").toFile());
        builder.environment().put("EXTRA_JAVA_OPTS", "-Xmx" + HEAP);
        this.karaf = builder.start();
    }

    static synchronized Distribution running() throws IOException, InterruptedException {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Distribution start() throws IOException, InterruptedException {
        Path folder = Path.of("target/distribution").toAbsolutePath();
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        run(folder, null, "tar", "--strip-components=1", "-xzf", System.getProperty("karrot.distribution"))
                .succeeds();
        useFreePort(folder.resolve("etc/org.apache.karaf.shell.cfg"));
        Distribution distribution = new Distribution(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(distribution::stop, "karaf-stopper"));
        distribution.awaitListening();
        distribution.karrot("instances").succeeds();
        return distribution;
    }

    /** Another Karaf may run on this machine. */
    private static void useFreePort(Path settings) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            String text = Files.readString(settings);
            Files.writeString(settings, text.replaceFirst("sshPort *= *\\d+", "sshPort=" + socket.getLocalPort()));
        }
    }

    private void awaitListening() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(SECONDS_TO_START);
        while (!Files.exists(home.resolve("data/karrot.socket"))) {
            assertThat(Instant.now()).as("Karaf listens").isBefore(end);
            assertThat(karaf.waitFor(MILLIS_TO_LOOK_AGAIN, TimeUnit.MILLISECONDS))
                    .as("Karaf ended")
                    .isFalse();
        }
    }

    /** Installs these content features beside the core, and takes others away. */
    synchronized void setFeatures(Set<String> wanted) throws IOException, InterruptedException {
        for (String feature : List.copyOf(features)) {
            if (!wanted.contains(feature)) {
                shell("feature:uninstall " + feature);
                features.remove(feature);
            }
        }
        for (String feature : wanted) {
            if (features.add(feature)) {
                shell("feature:install " + feature);
            }
        }
    }

    /** Runs a command of Karaf's own shell. */
    String shell(String command) throws IOException, InterruptedException {
        return run(home, "", home.resolve("bin/client").toString(), command)
                .succeeds()
                .out();
    }

    /** Runs {@code bin/karrot} with nothing on its standard input. */
    Outcome karrot(String... words) throws IOException, InterruptedException {
        return karrot(home, null, words);
    }

    /** Runs {@code bin/karrot} in a folder, with a text on its standard input, or null for nothing. */
    Outcome karrot(Path folder, String input, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/karrot").toString()));
        command.addAll(List.of(words));
        return run(folder, input, command.toArray(String[]::new));
    }

    /** What Karaf has logged so far. */
    String log() {
        try {
            return Files.readString(home.resolve("data/log/karaf.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /** Whether its heap is as small as it should be. */
    long heap() throws IOException, InterruptedException {
        assertThat(karaf.isAlive()).isTrue();
        String arguments =
                Files.readString(Path.of("/proc/" + karaf.pid() + "/cmdline")).replace('\0', ' ');
        return arguments.contains("-Xmx" + HEAP + " ") ? 256L << 20 : -1;
    }

    /** Standard input is a text, or open and silent where that is empty, or at its end where it is null. */
    static Outcome run(Path folder, String input, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("karrot", ".out");
        Path err = Files.createTempFile("karrot", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            input == null
                                    ? ProcessBuilder.Redirect.from(new File("/dev/null"))
                                    : ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (input != null && !input.isEmpty()) {
                process.outputWriter().append(input).close();
            }
            assertThat(process.waitFor(SECONDS_TO_RUN, TimeUnit.SECONDS))
                    .as("%s ends", List.of(command))
                    .isTrue();
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private void stop() {
        karaf.destroy();
        try {
            if (!karaf.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                karaf.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
