package world.karrot.migrate.api;

import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.stream.Stream;

/**
 * A run was cancelled, by an interrupt of the thread that it was in. The run has ended when this is thrown, and what it
 * had begun is taken back, but for what suppressed exceptions name.
 */
public final class CancelledException extends MigrationException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("Cancelled.");
    }

    /** Whether this is what an interrupt has led to, whatever it was taken for on its way. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CancelledException
                        || cause instanceof InterruptedException
                        || cause instanceof InterruptedIOException
                        || cause instanceof ClosedByInterruptException);
    }
}
