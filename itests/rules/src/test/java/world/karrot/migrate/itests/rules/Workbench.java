package world.karrot.migrate.itests.rules;

import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.framework.InstalledBundles;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.OfferedFeatures;

/** Commands are carried out in the virtual machine of the test. */
final class Workbench extends Bench {
    static final ModelRegistry CORE_ONLY = Contents.CORE;

    static final ModelRegistry ALL_CONTENT = Contents.ALL;

    private Console console;

    /** @param registry of what is installed */
    Workbench(ModelRegistry registry) {
        console = new Console(registry);
    }

    /** From now on, this is what is installed. */
    void install(ModelRegistry registry) {
        console = console.with(registry);
    }

    /** From now on, these bundles do the work. */
    void install(InstalledBundles bundles) {
        console = Console.of(bundles);
    }

    /** From now on, Karaf has these features, and this is what is installed. */
    void offer(OfferedFeatures features, ModelRegistry registry) {
        console = console.with(registry, features);
    }

    /** From now on, nothing that makes sizes of pictures is installed. */
    void withoutPictures() {
        console = console.withoutPictures(ALL_CONTENT);
    }

    /** From now on, standard error is a terminal. */
    void inTerminal() {
        console = console.inTerminal(ALL_CONTENT);
    }

    @Override
    public Console commands() {
        return console;
    }
}
