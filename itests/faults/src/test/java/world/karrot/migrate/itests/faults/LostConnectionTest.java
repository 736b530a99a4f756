package world.karrot.migrate.itests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.CommitException;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.itests.faults.FaultyCommit.Committing;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Backends;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;

/** A connection that is lost at the very end neither makes an import half done nor hides that it is complete. */
public class LostConnectionTest {
    @ClassRule
    public static final ArchivedCommunity WORKSHOP = new ArchivedCommunity();

    private static final String END_IMPORT = "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity "
            + "WHERE datname = current_database() AND application_name = 'karrot-migrate'";

    private KarrotInstance target;
    private InstanceState before;

    @Before
    public void createTarget() throws Exception {
        target = WORKSHOP.instance(Fixture.EMPTY);
        before = InstanceState.of(target);
    }

    @Test
    public void filesOfAnImportThatMayBeThereStay() throws Exception {
        assertEndIsUnknown(real -> {
            real.commit();
            throw new CommitException("The answer was lost; karrot:imports tells.");
        });
        InstanceState after = InstanceState.of(target);
        WORKSHOP.archive().undo(target, 1);
        assertThat(after.changesSince(before)).anyMatch(line -> line.startsWith("+ media/"));
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void theNextRunRemovesThemIfItIsNot() throws Exception {
        assertEndIsUnknown(real -> {
            Sql.column(target, END_IMPORT);
            real.commit();
        });
        assertThat(InstanceState.of(target).changesSince(before))
                .anyMatch(line -> line.startsWith("+ media/"))
                .allMatch(line -> line.startsWith("+ media/") || line.startsWith("+ karrot_migrate_staged "));
        ImportReport imported = WORKSHOP.archive().importInto(target);
        assertThat(imported.warnings())
                .extracting(Finding::what)
                .anyMatch(what -> what.startsWith("An earlier import or undo was interrupted"));
        WORKSHOP.archive().undo(target, imported.receipt().orElseThrow());
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    private void assertEndIsUnknown(Committing committing) {
        assertThatThrownBy(() -> importInto(committing))
                .isInstanceOf(CommitException.class)
                .hasNoSuppressedExceptions()
                .hasMessageContaining("karrot:imports");
    }

    @Test
    public void anInterruptIsObeyedAfterTheCommit() {
        ImportReport imported = importInto(real -> {
            Thread.currentThread().interrupt();
            real.commit();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        });
        assertThat(imported.receipt()).isPresent();
    }

    @Test
    public void anImportThatIsThereSaysSoIfNobodyCanConnectAnyMore() throws Exception {
        try (Connection connected = target.connect()) {
            ImportReport imported = importInto(real -> {
                real.commit();
                allow(connected, 0);
            });
            allow(connected, -1);
            assertThat(imported.receipt()).isPresent();
            assertThat(imported.warnings())
                    .extracting(Finding::what)
                    .anyMatch(what -> what.startsWith("The import is complete"));
        }
        WORKSHOP.archive().undo(target, 1);
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    @Test
    public void whatCannotBeginKeepsNobodyElseOut() throws Exception {
        String lock = "EXECUTE ON FUNCTION pg_try_advisory_xact_lock(bigint)";
        Server.administer(target, "REVOKE " + lock + " FROM PUBLIC");
        assertThatThrownBy(() -> WORKSHOP.archive().importInto(target)).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> WORKSHOP.archive().undo(target, 1)).isInstanceOf(MigrationException.class);
        Backends.awaitEnd(target);
    }

    private void allow(Connection connected, int connections) throws SQLException {
        connected.createStatement().execute("ALTER DATABASE " + target.database() + " CONNECTION LIMIT " + connections);
    }

    private ImportReport importInto(Committing committing) {
        return WORKSHOP.archive()
                .importInto(target, Choices.NONE, real -> new FaultyTransaction(real, new FaultyCommit(committing)));
    }
}
