package world.karrot.migrate.itests.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Seconds of each step of a command, from the progress that it shows in a terminal. Each step is shown as soon as it
 * begins; `script` is the terminal.
 */
final class Steps {
    private static final double NANOS = 1e9;

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private String step = "Start";
    private long since = System.nanoTime();

    private Steps() {}

    /** Nothing where there is no `script`. */
    static Map<String, Double> of(Karaf karaf, String command) throws IOException {
        if (!Programs.isThere("script")) {
            return Map.of();
        }
        ProcessBuilder builder =
                new ProcessBuilder("script", "-qfec", "stty cols 200; bin/karrot " + command, "/dev/null");
        builder.environment().put("TERM", "xterm");
        builder.directory(karaf.home().toFile()).redirectErrorStream(true);
        Process process = builder.start();
        try (InputStream output = process.getInputStream()) {
            return new Steps().read(output);
        }
    }

    private Map<String, Double> read(InputStream output) throws IOException {
        byte[] buffer = new byte[1 << 13];
        for (int count; (count = output.read(buffer)) >= 0; ) {
            for (String shown : new String(buffer, 0, count, StandardCharsets.UTF_8).split("[\\r\\n]+", -1)) {
                show(shown.replaceFirst("  .*", "").strip());
            }
        }
        begin("");
        return seconds;
    }

    /** What a step shows is its name and, after two blanks, a number. */
    private void show(String shown) {
        if (shown.matches("(Checking |Loading )?[a-z_0-9]+\\.[a-z_0-9]+|Checking constraints")) {
            if (!shown.equals(step)) {
                begin(shown);
            }
        }
    }

    private void begin(String next) {
        long now = System.nanoTime();
        seconds.merge(step, (now - since) / NANOS, Double::sum);
        step = next;
        since = now;
    }
}
