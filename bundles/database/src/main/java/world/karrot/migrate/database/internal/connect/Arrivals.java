package world.karrot.migrate.database.internal.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Things that come and go, and that can be waited for. Thread-safe. */
final class Arrivals<T> {
    private final List<T> present = new ArrayList<>();

    synchronized void add(T arrival) {
        present.add(arrival);
        notifyAll();
    }

    synchronized void remove(T gone) {
        present.remove(gone);
        notifyAll();
    }

    synchronized List<T> all() {
        return List.copyOf(present);
    }

    /** Waits until there is one of a kind; nothing if there is none in time, or the thread is interrupted. */
    synchronized Optional<T> await(Predicate<T> kind, Duration patience) {
        await(() -> find(kind).isPresent(), patience);
        return find(kind);
    }

    /** Waits until one has gone, and says whether it has in time. */
    synchronized boolean awaitEnd(T going, Duration patience) {
        await(() -> !present.contains(going), patience);
        return !present.contains(going);
    }

    private void await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()
                && end - System.nanoTime() > 0
                && !Thread.currentThread().isInterrupted()) {
            pause(end - System.nanoTime());
        }
    }

    private Optional<T> find(Predicate<T> kind) {
        return present.stream().filter(kind).findFirst();
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
