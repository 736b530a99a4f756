package world.karrot.migrate.itests.rules;

import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Console;

/** Commands are carried out in the virtual machine of the test. */
final class Workbench extends Bench {
    static final ModelRegistry CORE_ONLY = Contents.CORE;

    static final ModelRegistry ALL_CONTENT = Contents.ALL;

    private final Console console;

    /** @param registry of what is installed */
    Workbench(ModelRegistry registry) {
        console = new Console(registry);
    }

    @Override
    public Console commands() {
        return console;
    }
}
