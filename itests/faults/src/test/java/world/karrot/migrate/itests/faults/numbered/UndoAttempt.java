package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;

/** The undo of an import, which is imported again each time. */
final class UndoAttempt extends Attempt {
    private final List<String> importWords;
    private final InstanceState without;
    private List<String> words;

    private UndoAttempt(NumberedBench bench, Export archive) throws Exception {
        super(bench, bench.connected(Fixture.EMPTY), archive.file());
        this.importWords = bench.importWords(archive, instance());
        this.without = InstanceState.of(instance());
        importAgain();
    }

    /** @param source whose first group is imported */
    static Attempt from(NumberedBench bench, KarrotInstance source) throws Exception {
        return new UndoAttempt(bench, bench.export(source, "1").succeeds());
    }

    private void importAgain() throws Exception {
        bench.carryOut(importWords).succeeds();
        words = bench.undoWords(instance());
    }

    @Override
    List<String> words() {
        return words;
    }

    @Override
    List<String> endings() {
        return List.of("Undo complete", "is complete", "bin/karrot imports");
    }

    @Override
    boolean isComplete() throws Exception {
        return !bench.hasGroups(instance());
    }

    /** An undo tries nothing on; and of the folders that it has emptied, the next command removes what is left. */
    @Override
    void clear() {}

    @Override
    void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words).succeeds();
        }
        // The next command removes what this one could not, and is the one of the next attempt anyway.
        importAgain();
        bench.carryOut(words).succeeds();
        assertThat(InstanceState.of(instance()).changesSince(without)).isEmpty();
        importAgain();
    }
}
