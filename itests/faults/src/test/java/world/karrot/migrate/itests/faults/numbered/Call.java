package world.karrot.migrate.itests.faults.numbered;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;

/** What a command asks of others, and how that fails. */
enum Call {
    /** A statement that the database refuses. */
    STATEMENT("an SQL statement") {
        @Override
        Exception failure() {
            return new SQLException("ERROR: could not extend file: No space left on device", DISK_FULL);
        }
    },

    /** A piece of a {@code COPY}, in or out. */
    COPY("a piece of a `COPY`") {
        @Override
        Exception failure() {
            return new SQLException("ERROR: could not write to file: No space left on device", DISK_FULL);
        }
    },

    /** Reading from or writing to the connection with the database. */
    SOCKET("a call to a socket") {
        @Override
        Exception failure() {
            return new SocketException("Connection reset");
        }
    },

    /** Anything in a file system. */
    FILE("a call to a file system") {
        @Override
        Exception failure() {
            return new IOException("No space left on device");
        }
    };

    private static final String DISK_FULL = "53100";

    private final String words;

    Call(String words) {
        this.words = words;
    }

    /** What fails, as the document has it. */
    String words() {
        return words;
    }

    abstract Exception failure();
}
