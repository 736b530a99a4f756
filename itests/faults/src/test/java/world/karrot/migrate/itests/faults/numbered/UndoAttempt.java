package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** The undo of an import, which is imported again each time. */
final class UndoAttempt implements Attempt {
    private final NumberedBench bench;
    private final Export archive;
    private final KarrotInstance target;
    private final InstanceState without;
    private List<String> words;

    UndoAttempt(NumberedBench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.archive = bench.export(source, "1").succeeds();
        this.target = bench.connected(Fixture.EMPTY);
        this.without = InstanceState.of(target);
        importAgain();
    }

    private void importAgain() throws Exception {
        bench.carryOut(bench.importWords(archive, target)).succeeds();
        words = bench.undoWords(target);
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public KarrotInstance instance() {
        return target;
    }

    @Override
    public Path archive() {
        return archive.file();
    }

    @Override
    public boolean isComplete() throws Exception {
        return !bench.hasGroups(target);
    }

    @Override
    public void check(Outcome outcome, boolean complete) {
        if (complete) {
            assertThat(outcome.out() + outcome.err()).containsAnyOf("Undo complete", "is complete", "karrot:imports");
        } else {
            bench.assertSaysWhy(outcome);
        }
    }

    @Override
    public void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words).succeeds();
        }
        // The next command removes what this one could not, and is the one of the next attempt anyway.
        importAgain();
        bench.carryOut(words).succeeds();
        assertThat(InstanceState.of(target).changesSince(without)).isEmpty();
        importAgain();
    }
}
