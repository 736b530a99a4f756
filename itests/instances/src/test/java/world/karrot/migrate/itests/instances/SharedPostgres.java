package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One server for all tests of this module; it stops with the virtual machine. */
final class SharedPostgres {

    private static final Postgres SERVER = start();

    private SharedPostgres() {}

    static Postgres get() {
        return SERVER;
    }

    private static Postgres start() {
        try {
            return Postgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
