package world.karrot.migrate.itests.faults.numbered;

import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.shell.Bench;
import world.karrot.migrate.itests.workshop.shell.Console;

/** Where commands are carried out, with all content. */
final class NumberedBench extends Bench {
    private final Console console = new Console(Contents.ALL);

    @Override
    public Console commands() {
        return console;
    }
}
