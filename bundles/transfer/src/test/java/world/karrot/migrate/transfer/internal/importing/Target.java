package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.rules.ExternalResource;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.load.PostgresImport;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/**
 * The transaction of an import into a Karrot that has a community already. All tests of a virtual machine share the
 * database, and what each does there is taken back after it.
 */
public final class Target extends ExternalResource {
    private static KarrotInstance instance;

    private Session session;
    private ImportTransaction transaction;

    private static synchronized KarrotInstance instance() throws IOException, SQLException {
        if (instance == null) {
            instance = Postgres.start().create("target", Fixture.COMMUNITY, Files.createTempDirectory("transfer-test"));
        }
        return instance;
    }

    @Override
    protected void before() throws IOException, SQLException {
        session = Session.writing(instance().dataSource());
        transaction = PostgresImport.begin(session, Keys.DATABASE);
    }

    @Override
    protected void after() {
        transaction.close();
    }

    public ImportTransaction transaction() {
        return transaction;
    }

    /** Changes the target within the transaction; foreign keys are not checked. */
    public void change(String sql) {
        session.execute(sql);
    }

    public Table table(String name) {
        return transaction.catalogue().table(name).orElseThrow();
    }

    /** Models as they are stored there, each with its references to the others. */
    public ResolvedModels models(Model... models) {
        return ModelFixture.all(Stream.of(models)
                .map(model -> ModelFixture.stored(model, table(model.table()), List.of(models)))
                .toArray(ResolvedModel[]::new));
    }
}
