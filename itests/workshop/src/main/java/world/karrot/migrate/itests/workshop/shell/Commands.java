package world.karrot.migrate.itests.workshop.shell;

import java.io.IOException;
import java.nio.file.Path;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Whatever carries out commands. */
public interface Commands {
    /**
     * Carries out one command.
     *
     * @param folder where it is called
     * @param input what is on its standard input, or null for nothing
     * @param words the command's name and what follows
     */
    Outcome karrot(Path folder, String input, String... words) throws IOException, InterruptedException;

    /** Makes an instance known. Returns it under the name that it is known by. */
    KarrotInstance connect(KarrotInstance instance) throws IOException, InterruptedException;

    /** What was logged so far. */
    String log();
}
