package world.karrot.migrate.itests.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** A minute of what {@code ./fuzz} does for hours: the fuzzer runs, gets into the code, and finds nothing. */
@RunWith(Parameterized.class)
public class FuzzingTest {
    private static final Duration TIME = Duration.ofSeconds(7);

    /** Runs that get no further than an error message reach fewer. */
    private static final int PLACES = 60;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FuzzTarget target;
    private Path folder;

    public FuzzingTest(FuzzTarget target) {
        this.target = target;
    }

    @Parameters(name = "{0}")
    public static List<FuzzTarget> targets() {
        return List.of(FuzzTarget.values());
    }

    @Before
    public void writeSeeds() throws Exception {
        assumeTrue("Skipped: Jazzer has no library for this machine", FuzzRun.isPossible());
        folder = temporary.getRoot().toPath();
        Seeds.write(folder.resolve("seeds"));
    }

    @Test
    public void nothingButARefusalComesOfAnyInput() throws Exception {
        FuzzRun run = FuzzRun.of(target, TIME, folder);
        assertThat(run.status()).as(run.log()).isZero();
        assertThat(run.executions()).as(run.log()).isPositive();
        assertThat(run.covered()).as(run.log()).isGreaterThan(PLACES);
    }
}
