package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/**
 * Where measurements take place.
 *
 * @param product the assembled distribution, running
 * @param all whether all content takes part
 */
public record Lab(Postgres postgres, Product product, Path work, boolean all, Bash bash) {

    public KarrotInstance sample(String name, Size size) throws IOException, SQLException {
        return SampleInstance.create(postgres, name, size, all, work);
    }

    /** An instance to import into, which is connected. */
    public KarrotInstance target(String name) throws IOException, SQLException, InterruptedException {
        KarrotInstance target = empty(name);
        product.connect(name, target);
        return target;
    }

    /** The same, whose user may leave the check of keys to whoever loads rows. */
    KarrotInstance trusting(String name) throws IOException, SQLException, InterruptedException {
        KarrotInstance target = target(name);
        postgres.administer(target, "GRANT SET ON PARAMETER session_replication_role TO " + target.user());
        return target;
    }

    /** One that the product knows nothing of. */
    KarrotInstance empty(String name) throws IOException, SQLException {
        return postgres.create(name, Fixture.EMPTY, work);
    }
}
