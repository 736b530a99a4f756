package world.karrot.migrate.itests.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Jazzer at one target, in a virtual machine of its own with a small heap.
 *
 * @param status 0 where nothing was found
 * @param log what Jazzer said
 */
record FuzzRun(FuzzTarget target, int status, String log) {
    private static final Pattern EXECUTIONS = Pattern.compile("stat::number_of_executed_units: *(\\d+)");
    private static final Pattern COVERED = Pattern.compile("cov: (\\d+)");

    /**
     * Runs for some time.
     *
     * @param folder with seeds in it; gets what Jazzer learns and what it finds
     * @param javaOptions beside that of the heap
     */
    static FuzzRun of(FuzzTarget target, Duration time, Path folder, List<String> javaOptions)
            throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(target.toString()));
        Path findings = Files.createDirectories(folder.resolve("findings"));
        Path log = folder.resolve(target + ".log");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m"));
        command.addAll(javaOptions);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.className(),
                "--instrumentation_includes=" + target.instrumented(),
                "--reproducer_path=" + findings,
                "-artifact_prefix=" + findings + "/" + target + "-",
                "-max_total_time=" + time.toSeconds(),
                "-timeout=20",
                "-rss_limit_mb=1024",
                "-max_len=65536",
                "-print_final_stats=1",
                corpus.toString(),
                folder.resolve("seeds").resolve(target.toString()).toString()));
        Process jazzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = jazzer.waitFor();
        return new FuzzRun(target, status, Files.readString(log));
    }

    /** Jazzer's part that is no Java exists for Macs, and for Linux and Windows on x86 alone. */
    static boolean isPossible() {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return mac || List.of("amd64", "x86_64").contains(System.getProperty("os.arch"));
    }

    /** How many inputs were tried. */
    long executions() {
        return EXECUTIONS.matcher(log).results().mapToLong(FuzzRun::number).sum();
    }

    /** How many places of the instrumented code were reached. */
    long covered() {
        return COVERED.matcher(log).results().mapToLong(FuzzRun::number).max().orElse(0);
    }

    private static long number(MatchResult match) {
        return Long.parseLong(match.group(1));
    }
}
