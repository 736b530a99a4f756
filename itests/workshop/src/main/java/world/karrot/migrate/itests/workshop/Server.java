package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/** The database server that all tests of a virtual machine share. It is started for the first of them. */
public final class Server {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Postgres postgres;

    private Server() {}

    private static synchronized Postgres running() throws IOException {
        postgres = postgres == null ? Postgres.start() : postgres;
        return postgres;
    }

    /** A new instance in a folder. */
    public static KarrotInstance instance(Fixture fixture, Path folder) throws IOException, SQLException {
        return running().create("instance" + NUMBER.incrementAndGet(), fixture, folder);
    }

    /** Runs SQL in an instance's database as the server's administrator. */
    public static void administer(KarrotInstance instance, String... commands) throws IOException, SQLException {
        running().administer(instance, commands);
    }
}
