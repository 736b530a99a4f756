package world.karrot.migrate.api.health;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.MigrationException;

/**
 * A look at something of this machine that can stop or spoil a move. Publish one as a service, and karrot:doctor takes
 * it along. Called by one thread at a time.
 */
@ConsumerType
public interface MachineCheck {
    /** What it looks at, in a word or two, such as {@code Java}; they are called in the order of the alphabet. */
    String subject();

    /**
     * Looks. Changes nothing.
     *
     * @param folder where the admin is, and an export would write
     * @throws MigrationException when that shows that a move would fail
     */
    Health examine(Path folder);
}
