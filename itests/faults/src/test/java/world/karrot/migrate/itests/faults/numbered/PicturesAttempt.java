package world.karrot.migrate.itests.faults.numbered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.commons.io.FileUtils;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** Sizes of pictures, which are removed each time. */
final class PicturesAttempt extends Attempt {
    private final InstanceState without;
    private final InstanceState with;

    PicturesAttempt(NumberedBench bench, KarrotInstance instance) throws Exception {
        super(bench, instance, instance.media());
        this.without = InstanceState.of(instance);
        bench.carryOut(words()).succeeds();
        this.with = InstanceState.of(instance);
        removeSizes();
    }

    private void removeSizes() throws Exception {
        FileUtils.deleteDirectory(instance().media().resolve("__sized__").toFile());
        assertThat(InstanceState.of(instance()).changesSince(without)).isEmpty();
    }

    @Override
    List<String> words() {
        return List.of("pictures", "-i", instance().name());
    }

    /** Any. */
    @Override
    List<String> endings() {
        return List.of("");
    }

    @Override
    boolean isComplete() throws Exception {
        return InstanceState.of(instance()).changesSince(with).isEmpty();
    }

    /** Pictures that cannot be read are no reason to fail: Karrot may have such. */
    @Override
    void check(Outcome outcome, boolean complete) {
        if (!complete && outcome.status() == 0) {
            outcome.says("could not be made");
        } else {
            super.check(outcome, complete);
        }
    }

    @Override
    void settle(boolean complete) throws Exception {
        if (!complete) {
            bench.carryOut(words()).succeeds();
        }
        assertThat(InstanceState.of(instance()).changesSince(with)).isEmpty();
        removeSizes();
    }
}
