package world.karrot.migrate.itests.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/**
 * Where measurements take place.
 *
 * @param distribution the archive of the assembled distribution
 * @param all whether all content takes part
 */
record Lab(Postgres postgres, Path distribution, Path work, boolean all, Bash bash) {

    /** A Karaf that has done nothing yet. */
    Karaf karaf(String name) throws IOException, InterruptedException {
        return Karaf.start(distribution, work.resolve(name), all, bash);
    }

    KarrotInstance sample(String name, Size size) throws IOException, SQLException {
        return SampleInstance.create(postgres, name, size, all, work);
    }

    /** An instance to import into. */
    KarrotInstance empty(String name) throws IOException, SQLException {
        return postgres.create(name, Fixture.EMPTY, work);
    }
}
