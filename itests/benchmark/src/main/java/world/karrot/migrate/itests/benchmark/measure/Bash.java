package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs pieces of bash and says how long they took. What they print goes into one log file. */
public final class Bash {
    private static final double NANOS = 1e9;

    private final Path log;

    public Bash(Path log) {
        this.log = log;
    }

    /**
     * Runs a script, which sees the variables and stops at the first command that fails. What was written before is on
     * the disk by then, so that nothing has a part in the time but the script itself.
     *
     * @return seconds
     * @throws IOException if it fails, with what it printed last
     */
    double time(String script, Map<String, String> variables) throws IOException, InterruptedException {
        run("sync", Map.of());
        long start = System.nanoTime();
        run(script, variables);
        return (System.nanoTime() - start) / NANOS;
    }

    private void run(String script, Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + script);
        builder.environment().putAll(variables);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(Path.of("/dev/null").toFile());
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException("Failed with status " + status + ": " + script + "\n" + lastLines());
        }
    }

    private String lastLines() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}
