package world.karrot.migrate.itests.fuzzing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs the fuzzer at one target after the other. Started by ./fuzz; see docs/fuzzing.md. */
public final class Fuzzing {
    private Fuzzing() {}

    /**
     * Fuzzes, and says what came of it.
     *
     * @param arguments the folder for everything that is made, seconds for each target, and targets: all if none
     */
    @SuppressWarnings("SystemOut") // a program
    public static void main(String... arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        Duration time = Duration.ofSeconds(Long.parseLong(arguments[1]));
        List<FuzzTarget> targets = Arrays.stream(arguments)
                .skip(2)
                .map(name -> FuzzTarget.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        Seeds.write(folder.resolve("seeds"));
        boolean found = false;
        for (FuzzTarget target : targets.isEmpty() ? List.of(FuzzTarget.values()) : targets) {
            FuzzRun run = FuzzRun.of(target, time, folder, List.of());
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d executions in %d s, %,d places reached: %s%n",
                    target,
                    run.executions(),
                    time.toSeconds(),
                    run.covered(),
                    run.status() == 0 ? "nothing found" : "something found, see " + folder + "/" + target + ".log");
            found |= run.status() != 0;
        }
        System.exit(found ? 1 : 0);
    }
}
