package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;

/** An import into an instance with nothing in it, which is taken back each time. */
final class ImportAttempt extends Attempt {
    private final List<String> words;
    private final InstanceState without;
    private final long files;

    private ImportAttempt(NumberedBench bench, Export archive) throws Exception {
        super(bench, bench.connected(Fixture.EMPTY), archive.file());
        this.words = bench.importWords(archive, instance());
        bench.carryOut(words).succeeds();
        this.files = files();
        undo();
        this.without = InstanceState.of(instance());
    }

    /** @param source whose first group is imported */
    static Attempt from(NumberedBench bench, KarrotInstance source) throws Exception {
        return new ImportAttempt(bench, bench.export(source, "1").succeeds());
    }

    @Override
    List<String> words() {
        return words;
    }

    @Override
    List<String> endings() {
        return List.of("Import complete", "is complete", "bin/karrot imports");
    }

    @Override
    boolean isComplete() throws Exception {
        boolean complete = bench.hasGroups(instance());
        assertThat(files()).as("media files").matches(found -> found == files || !complete);
        return complete;
    }

    private long files() throws Exception {
        return bench.files(instance().media()).size();
    }

    @Override
    void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words).succeeds();
        }
        undo();
        assertThat(InstanceState.of(instance()).changesSince(without)).isEmpty();
    }

    private void undo() throws Exception {
        bench.carryOut(bench.undoWords(instance())).succeeds();
    }
}
