package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where slf4j-simple writes all that is logged in this virtual machine. */
public final class Log {
    private Log() {}

    /** What was logged so far. */
    public static String text() {
        try {
            return Files.readString(Path.of(System.getProperty("org.slf4j.simpleLogger.logFile")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
