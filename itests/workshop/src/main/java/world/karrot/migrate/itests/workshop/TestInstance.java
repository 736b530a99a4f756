package world.karrot.migrate.itests.workshop;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import world.karrot.migrate.api.instance.ConnectReport;
import world.karrot.migrate.api.instance.Connection;
import world.karrot.migrate.api.instance.FileJournal;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.database.internal.connect.EnvInstance;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * The only instance that is connected.
 *
 * @param faults what is done to the transactions of imports
 */
public record TestInstance(Instance real, UnaryOperator<ImportTransaction> faults) implements Instance, Instances {
    /** An instance whose imports have a fault. */
    public TestInstance(KarrotInstance karrot, UnaryOperator<ImportTransaction> faults) {
        this(EnvInstance.of(karrot.name(), karrot.env()), faults);
    }

    /** Where nothing goes wrong. */
    public static TestInstance of(KarrotInstance karrot) {
        return new TestInstance(karrot, UnaryOperator.identity());
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public Settings settings() {
        return real.settings();
    }

    @Override
    public Snapshot snapshot() {
        return real.snapshot();
    }

    @Override
    public ImportTransaction begin() {
        return faults.apply(real.begin());
    }

    @Override
    public UndoTransaction beginUndo() {
        return real.beginUndo();
    }

    @Override
    public FileJournal journal() {
        return real.journal();
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
    public ConnectReport connect(Connection connection, boolean replace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void disconnect(String name) {
        throw new UnsupportedOperationException();
    }
}
