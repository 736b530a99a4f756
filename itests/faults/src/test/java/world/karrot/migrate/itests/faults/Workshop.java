package world.karrot.migrate.itests.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/**
 * A server with instances to be spoilt, and an archive of everything in {@link Fixture#COMMUNITY}. Used by one class.
 */
final class Workshop extends TemporaryFolder {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static Postgres postgres;

    private Journey journey;

    @Override
    protected void before() throws Throwable {
        super.before();
        synchronized (Workshop.class) {
            postgres = postgres == null ? Postgres.start() : postgres;
        }
        journey = new Journey(getRoot().toPath().resolve("export.tar.xz.gpg"), Password.random());
        journey.export(instance(Fixture.COMMUNITY), List.of(1L, 2L, 3L, 4L));
    }

    Journey journey() {
        return journey;
    }

    /** A new instance, changed with SQL. */
    KarrotInstance instance(Fixture fixture, String... changes) throws IOException, SQLException {
        Path folder = getRoot().toPath();
        KarrotInstance instance = postgres.create("instance" + NUMBER.incrementAndGet(), fixture, folder);
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
        return instance;
    }
}
