package world.karrot.migrate.itests.faults.numbered;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;

/** What a command asks of others, and how that fails. */
enum Call {
    /** A statement that the database refuses. */
    STATEMENT("an SQL statement", "org.postgresql.core.v3.QueryExecutorImpl.execute") {
        @Override
        Exception failure() {
            return new SQLException("ERROR: could not extend file: No space left on device", DISK_FULL);
        }
    },

    /** A piece of a {@code COPY}, in or out. */
    COPY("a piece of a `COPY`", "org.postgresql.core.v3.Copy") {
        @Override
        Exception failure() {
            return new SQLException("ERROR: could not write to file: No space left on device", DISK_FULL);
        }
    },

    /** Reading from or writing to the connection with the database. */
    SOCKET("a call to a socket", "java.net.Socket$") {
        @Override
        Exception failure() {
            return new SocketException("Connection reset");
        }
    },

    /** Anything in a file system. */
    FILE("a call to a file system", "sun.nio.") {
        @Override
        Exception failure() {
            return new IOException("No space left on device");
        }
    },

    /** What needs space on a disk. */
    WRITE("a write to a file", "sun.nio.ch.FileChannelImpl.write") {
        @Override
        Exception failure() {
            return FILE.failure();
        }
    };

    private static final String DISK_FULL = "53100";

    private final String words;
    private final String methods;

    /** @param methods what their names begin with */
    Call(String words, String methods) {
        this.words = words;
        this.methods = methods;
    }

    /** What it is, as the document has it. */
    String words() {
        return words;
    }

    boolean includes(String called) {
        return called.startsWith(methods);
    }

    abstract Exception failure();

    /** Fails. */
    void fail() throws Exception {
        throw failure();
    }
}
