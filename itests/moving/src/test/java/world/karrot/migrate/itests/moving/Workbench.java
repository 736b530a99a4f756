package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.util.Set;
import world.karrot.migrate.itests.workshop.shell.Bench;

/** Commands are carried out by the distribution. All tests of a virtual machine share a Karaf. */
final class Workbench extends Bench {

    static final Set<String> CORE_ONLY = Set.of();

    static final Set<String> ALL_CONTENT = Set.of("karrot-all");

    private final Set<String> features;
    private Distribution distribution;

    /** @param features what is installed beside the core */
    Workbench(Set<String> features) {
        this.features = features;
    }

    @Override
    protected void before() throws IOException, InterruptedException {
        super.before();
        distribution = Distribution.running();
        distribution.disconnect();
        distribution.setFeatures(features);
    }

    @Override
    public Distribution commands() {
        return distribution;
    }

    Distribution distribution() {
        return distribution;
    }
}
