package world.karrot.migrate.itests.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.postgresql.ds.PGSimpleDataSource;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.database.internal.load.PostgresImport;
import world.karrot.migrate.database.internal.read.PostgresSnapshot;
import world.karrot.migrate.database.internal.receipt.PostgresUndo;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * The only instance that is connected.
 *
 * @param faults what is done to the transactions of imports
 */
public record TestInstance(KarrotInstance karrot, UnaryOperator<ImportTransaction> faults)
        implements Instance, Instances {
    /** Where nothing goes wrong. */
    public static TestInstance of(KarrotInstance karrot) {
        return new TestInstance(karrot, UnaryOperator.identity());
    }

    @Override
    public String name() {
        return karrot.name();
    }

    @Override
    public Settings settings() {
        return new Settings(karrot.name(), karrot.siteUrl(), "", karrot.media(), Optional.empty(), Optional.empty());
    }

    @Override
    public Snapshot snapshot() {
        return new PostgresSnapshot(Session.reading(database()));
    }

    @Override
    public ImportTransaction begin() {
        return faults.apply(PostgresImport.begin(Session.writing(database())));
    }

    @Override
    public UndoTransaction beginUndo() {
        return PostgresUndo.begin(Session.writing(database()));
    }

    private PGSimpleDataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(karrot.jdbcUrl());
        source.setUser(karrot.user());
        source.setPassword(karrot.password());
        return source;
    }

    @Override
    public List<Instance> all() {
        return List.of(this);
    }

    @Override
    public Instance get(Optional<String> name) {
        return this;
    }

    @Override
    public Instance connect(Connection connection) {
        throw new UnsupportedOperationException();
    }
}
