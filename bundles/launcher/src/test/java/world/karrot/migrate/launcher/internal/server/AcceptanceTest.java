package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;

/** Callers who come while something is in the way. */
public class AcceptanceTest {
    private static final String TOO_MANY = "Too many open files";

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final List<String> taken = new ArrayList<>();
    private Acceptance acceptance;

    @Test
    public void whoComesAfterOneWhoCouldNotBeTakenIsTaken() {
        Queue<String> callers = new ArrayDeque<>(Arrays.asList(TOO_MANY, "a", TOO_MANY, TOO_MANY, "b"));
        acceptance = new Acceptance(
                () -> {
                    if (callers.isEmpty()) {
                        acceptance.close();
                        throw new ClosedChannelException();
                    }
                    if (callers.peek().equals(TOO_MANY)) {
                        throw new IOException(callers.remove());
                    }
                    return null;
                },
                channel -> taken.add(callers.remove()),
                Duration.ofMillis(1));
        acceptance.run();
        assertThat(taken).containsExactly("a", "b");
    }

    @Test
    public void aCloseWaitsForNoPause() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        acceptance = new Acceptance(
                () -> {
                    failed.countDown();
                    throw new IOException(TOO_MANY);
                },
                channel -> taken.add("nobody"),
                Duration.ofHours(1));
        Thread thread = new Thread(acceptance);
        thread.start();
        failed.await();
        acceptance.close();
        thread.join();
        assertThat(taken).isEmpty();
    }
}
