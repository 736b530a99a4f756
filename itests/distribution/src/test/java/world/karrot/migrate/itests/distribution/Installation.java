package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An unpacked distribution and its scripts, called as cron would call them: with no home to write to, no locale and
 * nothing on standard input. It lies deeper than the path of a socket may be long, listens on no port that others have,
 * and has {@code karrot:probe} in {@code deploy/}.
 */
final class Installation {

    /** How a called program ended. */
    record Called(int code, String out, String err) {}

    private final Path home;
    private final Path directory;

    /** @param directory where the callers are */
    Installation(Path parent, Path directory) throws IOException, InterruptedException {
        this.directory = directory;
        Path deep = parent.resolve("x".repeat(100)).toAbsolutePath();
        delete(deep);
        home = Distribution.unpack(deep);
        Path shell = home.resolve("etc/org.apache.karaf.shell.cfg");
        Files.writeString(shell, Files.readString(shell).replaceAll("(?m)^sshPort.*", "sshPort = 0"));
        Files.copy(Path.of(System.getProperty("karrot.probe")), home.resolve("deploy/probe.jar"));
    }

    String script(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    Path socket() {
        return home.resolve("data/karrot.socket");
    }

    Called karrot(String... words) throws IOException, InterruptedException {
        return end(startKarrot(words));
    }

    Process startKarrot(String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(script("karrot")));
        line.addAll(List.of(words));
        Process process = start(line);
        process.getOutputStream().close();
        return process;
    }

    /** @param line what a shell is to do; {@code $0} is bin/karrot */
    Called shell(String line) throws IOException, InterruptedException {
        return end(start(List.of("sh", "-c", line, script("karrot"))));
    }

    Process start(List<String> line) throws IOException {
        ProcessBuilder process = new ProcessBuilder(line).directory(directory.toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
        process.environment().put("HOME", "/nonexistent");
        return process.start();
    }

    static Called end(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Called(process.waitFor(), out, err);
    }

    void startServer() throws IOException, InterruptedException {
        start(List.of(script("start"))).waitFor();
        for (int i = 0; i < 600 && !Files.exists(socket()); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    void stopServer() throws IOException, InterruptedException {
        start(List.of(script("stop"))).waitFor();
        for (int i = 0; i < 600 && Files.exists(socket()); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
