package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;
import world.karrot.migrate.itests.instances.PostgresSettings;

/** The database server that all tests of a virtual machine share. It is started for the first of them. */
public final class Server {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Of many servers on one small disk, none keeps more of a log than a test needs. */
    private static final String LOG_SIZE = "128MB";

    private static final Set<KarrotInstance> INSTANCES = ConcurrentHashMap.newKeySet();

    private static Postgres postgres;

    private Server() {}

    private static synchronized Postgres running() throws IOException {
        postgres = postgres == null
                ? Postgres.start(PostgresSettings.temporary().with("max_wal_size", LOG_SIZE))
                : postgres;
        return postgres;
    }

    /** A new instance in a folder. */
    public static KarrotInstance instance(Fixture fixture, Path folder) throws IOException, SQLException {
        KarrotInstance instance = running().create("instance" + NUMBER.incrementAndGet(), fixture, folder);
        INSTANCES.add(instance);
        return instance;
    }

    /** Deletes the databases of all instances in a folder: those of a whole build would fill a disk. */
    public static void clear(Path folder) {
        for (KarrotInstance instance : INSTANCES) {
            if (instance.env().startsWith(folder.toAbsolutePath())) {
                drop(instance);
            }
        }
    }

    private static void drop(KarrotInstance instance) {
        try {
            running().drop(instance);
            INSTANCES.remove(instance);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(instance.database() + " cannot be dropped", e);
        }
    }

    /** Runs SQL in an instance's database as the server's administrator. */
    public static void administer(KarrotInstance instance, String... commands) throws IOException, SQLException {
        running().administer(instance, commands);
    }
}
