package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.io.FileUtils;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Sizes of pictures, which are removed each time. */
final class PicturesAttempt implements Attempt {
    private final Bench bench;
    private final KarrotInstance instance;
    private final InstanceState without;
    private final InstanceState with;

    PicturesAttempt(Bench bench, KarrotInstance instance) throws Exception {
        this.bench = bench;
        this.instance = instance;
        this.without = InstanceState.of(instance);
        run().succeeds();
        this.with = InstanceState.of(instance);
        removeSizes();
    }

    @Override
    public Outcome run() throws Exception {
        return bench.pictures(instance);
    }

    @Override
    public boolean settle(Outcome outcome) throws Exception {
        boolean complete = InstanceState.of(instance).changesSince(with).isEmpty();
        if (!complete) {
            assertThat(outcome.status() == 0 ? outcome.out() : outcome.fails().err())
                    .containsAnyOf("could not be made", "cannot be", "database");
            run().succeeds();
        }
        assertThat(InstanceState.of(instance).changesSince(with)).isEmpty();
        removeSizes();
        assertThat(InstanceState.of(instance).changesSince(without)).isEmpty();
        return complete;
    }

    private void removeSizes() throws Exception {
        FileUtils.deleteDirectory(instance.media().resolve("__sized__").toFile());
    }
}
