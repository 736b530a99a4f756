package world.karrot.migrate.pictures.internal;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.junit.Test;

public class MemoryBudgetTest {
    private static final Duration TIME = Duration.ofSeconds(2);

    @Test
    public void whoeverHasWaitedForMemoryStillHasAllTheTime() throws Exception {
        PictureLimits limits = Scaled.limits(TIME);
        MemoryBudget memory = new MemoryBudget(limits.heap());
        byte[] photo = Scaled.resource("photo.jpg");
        FutureTask<Map<Integer, byte[]>> scaled =
                new FutureTask<>(() -> Scaled.scale(new KarrotPictures(limits, memory), photo, Set.of(200)));
        Thread waiting = new Thread(scaled);
        long all = limits.heap();
        memory.with(all, () -> {
            waiting.start();
            await(() -> waiting.getState() == Thread.State.WAITING);
            long since = System.nanoTime();
            await(() -> System.nanoTime() - since > TIME.toNanos());
            return all;
        });
        assertEquals(Set.of(200), scaled.get().keySet());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }
}
