package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import into an instance with nothing in it, which is taken back each time. */
final class ImportAttempt implements Attempt {
    private final Bench bench;
    private final Export archive;
    private final KarrotInstance target;
    private final InstanceState before;

    ImportAttempt(Bench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.archive = bench.export(source, "1").succeeds();
        this.target = bench.connected(Fixture.EMPTY);
        // The tables of receipts and of the journal stay when an import is undone.
        bench.importInto(target, archive).succeeds();
        undo(bench, target);
        this.before = InstanceState.of(target);
    }

    @Override
    public Outcome run() throws Exception {
        return bench.importInto(target, archive);
    }

    @Override
    public boolean settle(Outcome outcome) throws Exception {
        boolean complete =
                !Sql.column(target, "SELECT id::text FROM groups_group").isEmpty();
        if (complete) {
            assertThat(outcome.out() + outcome.err())
                    .containsAnyOf("Import complete", "The import is complete", "karrot:imports");
        } else {
            outcome.fails();
            bench.importInto(target, archive).succeeds();
        }
        undo(bench, target);
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
        return complete;
    }

    /** Takes back the import that is there. */
    static void undo(Bench bench, KarrotInstance target) throws Exception {
        bench.undo(target, receipt(target)).succeeds();
    }

    static String receipt(KarrotInstance target) throws Exception {
        return Sql.column(target, "SELECT number::text FROM karrot_migrate_import")
                .get(0);
    }
}
