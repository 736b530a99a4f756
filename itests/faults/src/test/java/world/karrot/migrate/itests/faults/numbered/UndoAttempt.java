package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** The undo of an import, which is imported again each time. */
final class UndoAttempt implements Attempt {
    private final Bench bench;
    private final Export archive;
    private final KarrotInstance target;
    private final InstanceState without;
    private String receipt;

    UndoAttempt(Bench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.archive = bench.export(source, "1").succeeds();
        this.target = bench.connected(Fixture.EMPTY);
        this.without = InstanceState.of(target);
        importAgain();
    }

    @Override
    public Outcome run() throws Exception {
        return bench.undo(target, receipt);
    }

    @Override
    public boolean settle(Outcome outcome) throws Exception {
        boolean complete =
                Sql.column(target, "SELECT id::text FROM groups_group").isEmpty();
        if (complete) {
            assertThat(outcome.out() + outcome.err()).containsAnyOf("Undo complete", "is undone", "karrot:imports");
        } else {
            outcome.fails();
            bench.undo(target, receipt).succeeds();
        }
        assertThat(InstanceState.of(target).changesSince(without)).isEmpty();
        importAgain();
        return complete;
    }

    private void importAgain() throws Exception {
        bench.importInto(target, archive).succeeds();
        receipt = ImportAttempt.receipt(target);
    }
}
