package world.karrot.migrate.api.health;

import org.osgi.annotation.versioning.ConsumerType;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Instance;

/**
 * A look at something of an instance that can stop or spoil a move. Publish one as a service, and karrot:doctor takes
 * it along. Called by one thread at a time.
 */
@ConsumerType
public interface InstanceCheck {
    /** What it looks at, in a word or two, such as {@code database}; they are called in the order of the alphabet. */
    String subject();

    /** Whether it has something to say of an instance that is looked at for this. */
    default boolean isFor(Purpose purpose) {
        return true;
    }

    /** Whether it cannot look when the database cannot be reached. */
    default boolean needsDatabase() {
        return true;
    }

    /**
     * Looks. Changes nothing, and waits for nobody's locks.
     *
     * @throws MigrationException when that shows that a move would fail
     */
    Health examine(Instance instance);
}
