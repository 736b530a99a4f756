package world.karrot.migrate.transfer.internal;

import java.util.function.Supplier;
import world.karrot.migrate.api.MigrationException;

/** What has been done for good: whatever fails after it must not read as if it had not. */
public final class Irrevocable {
    private Irrevocable() {}

    /**
     * Does what is left to do.
     *
     * @param done what has been done, as the beginning of a sentence
     * @throws MigrationException that says so, when the rest fails
     */
    public static <T> T then(String done, Supplier<T> rest) {
        try {
            return rest.get();
        } catch (RuntimeException | Error e) {
            throw new MigrationException(done + ", and stays. But what comes after it failed: " + reason(e), e);
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof MigrationException
                ? failure.getMessage()
                : "this was not expected (" + failure.getClass().getSimpleName()
                        + "). Please send what Karaf's log says of it to whoever gave you this program.";
    }
}
