package world.karrot.migrate.itests.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Seconds of what {@code ./fuzz} does for hours: the fuzzer runs, gets into the code, and finds nothing. */
@RunWith(Parameterized.class)
public class FuzzingTest {
    private static final Duration TIME = Duration.ofSeconds(1);

    /** Compiling well would take most of the time. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Each run has a processor to itself where there are two. */
    private static final int AT_A_TIME = 2;

    /** Runs that get no further than an error message reach fewer. */
    private static final int PLACES = 60;

    private static final Map<FuzzTarget, Future<FuzzRun>> RUNS = new EnumMap<>(FuzzTarget.class);

    @ClassRule
    public static final TemporaryFolder TEMPORARY = new TemporaryFolder();

    private static ExecutorService executor;

    private final FuzzTarget target;

    public FuzzingTest(FuzzTarget target) {
        this.target = target;
    }

    @Parameters(name = "{0}")
    public static List<FuzzTarget> targets() {
        return List.of(FuzzTarget.values());
    }

    @BeforeClass
    public static void fuzz() throws Exception {
        assumeTrue("Skipped: Jazzer has no library for this machine", FuzzRun.isPossible());
        Path folder = TEMPORARY.getRoot().toPath();
        Seeds.write(folder.resolve("seeds"));
        executor = Executors.newFixedThreadPool(AT_A_TIME);
        for (FuzzTarget target : FuzzTarget.values()) {
            RUNS.put(target, executor.submit(() -> FuzzRun.of(target, TIME, folder, BRIEF)));
        }
    }

    @AfterClass
    public static void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    @Test
    public void nothingButARefusalComesOfAnyInput() throws Exception {
        FuzzRun run = RUNS.get(target).get();
        assertThat(run.status()).as(run.log()).isZero();
        assertThat(run.executions()).as(run.log()).isPositive();
        assertThat(run.covered()).as(run.log()).isGreaterThan(PLACES);
    }
}
