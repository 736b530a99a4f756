package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import into an instance with nothing in it, which is taken back each time. */
final class ImportAttempt implements Attempt {
    private final NumberedBench bench;
    private final Export archive;
    private final KarrotInstance target;
    private final InstanceState without;
    private final long files;

    ImportAttempt(NumberedBench bench, KarrotInstance source) throws Exception {
        this.bench = bench;
        this.archive = bench.export(source, "1").succeeds();
        this.target = bench.connected(Fixture.EMPTY);
        bench.carryOut(words()).succeeds();
        this.files = files();
        undo();
        this.without = InstanceState.of(target);
    }

    @Override
    public List<String> words() {
        return bench.importWords(archive, target);
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
        boolean complete = bench.hasGroups(target);
        assertThat(files()).as("media files").matches(found -> found == files || !complete);
        return complete;
    }

    private long files() throws Exception {
        return bench.files(target.media()).size();
    }

    @Override
    public void check(Outcome outcome, boolean complete) {
        if (complete) {
            assertThat(outcome.out() + outcome.err()).containsAnyOf("Import complete", "is complete", "karrot:imports");
        } else {
            bench.assertSaysWhy(outcome);
        }
    }

    @Override
    public void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words()).succeeds();
        }
        undo();
        assertThat(InstanceState.of(target).changesSince(without)).isEmpty();
    }

    private void undo() throws Exception {
        bench.carryOut(bench.undoWords(target)).succeeds();
    }
}
