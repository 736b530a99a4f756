package world.karrot.migrate.api.health;

import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.Instance;

/**
 * Looks at all that can stop or spoil a move, and changes nothing. A check that fails is a problem, and hides no other.
 * Thread-safe. Called by karrot:doctor.
 */
@ProviderType
public interface HealthService {
    /**
     * Looks at this machine.
     *
     * @param folder where an export would write
     */
    List<Examined> machine(Path folder);

    /**
     * Looks at an instance. Where its settings cannot be read or its database cannot be reached, that is a problem, and
     * what needs them is left out.
     *
     * @param progress told what is looked at
     * @throws CancelledException when the thread is interrupted
     */
    List<Examined> instance(Instance instance, Purpose purpose, Progress progress);

    /**
     * Something that was looked at.
     *
     * @param subject what it is, in a word or two
     */
    record Examined(String subject, Health health) {}
}
