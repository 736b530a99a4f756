package world.karrot.migrate.itests.workshop;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * A folder with instances and archives in it, for one test or for one class. All of a virtual machine share a server.
 */
public class Workshop extends TemporaryFolder {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A new instance, changed with SQL. */
    public KarrotInstance instance(Fixture fixture, String... changes) throws IOException, SQLException {
        KarrotInstance instance = Server.instance(fixture, folder());
        Sql.run(instance, changes);
        return instance;
    }

    /** Changes an instance with SQL, in one transaction. */
    public static void change(KarrotInstance instance, String... changes) throws SQLException {
        Sql.run(instance, changes);
    }

    /** With an archive that is yet to be written. */
    public Journey journey(ModelRegistry registry) {
        Path file = folder().resolve("export" + NUMBER.incrementAndGet() + ".tar.xz.gpg");
        return new Journey(registry, file, Optional.of(Password.random()));
    }

    /** With an archive of groups of an instance, and all that is installed. */
    public Journey exported(ModelRegistry registry, KarrotInstance source, Long... groups) {
        Journey journey = journey(registry);
        journey.export(source, groups);
        return journey;
    }

    /** With an archive of Karrot's own, of which a folder can hold one. */
    public Journey karrots(ModelRegistry registry, KarrotArchive archive) throws IOException {
        return new Journey(registry, archive.copyTo(folder()), Optional.of(new Password(archive.password())));
    }

    @Override
    protected void after() {
        Server.clear(folder());
        super.after();
    }

    public Path folder() {
        return getRoot().toPath();
    }
}
