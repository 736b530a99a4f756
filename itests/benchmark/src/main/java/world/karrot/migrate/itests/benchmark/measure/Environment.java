package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Where and when a run took place. */
public record Environment(String date, String commit, String processor, int cores, String java, String loadBefore) {

    public static Environment now() throws IOException {
        return new Environment(
                LocalDate.now(ZoneOffset.UTC).toString(),
                readCommit(),
                readProcessor(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString(),
                readLoad());
    }

    /** The load average of 1, 5 and 15 minutes. */
    static String readLoad() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).replaceFirst("( \\S+){2}\\s*$", "");
    }

    private static String readProcessor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.replaceFirst(".*: ", ""))
                .findFirst()
                .orElse("unknown");
    }

    private static String readCommit() throws IOException {
        Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    }
}
