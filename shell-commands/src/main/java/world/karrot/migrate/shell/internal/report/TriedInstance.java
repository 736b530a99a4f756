package world.karrot.migrate.shell.internal.report;

import java.util.Optional;
import world.karrot.migrate.api.instance.Settings;

/**
 * An instance when it was tried.
 *
 * @param settings unless they cannot be read
 * @param groups how many it has, unless it cannot be reached
 * @param problem why it cannot be reached
 */
public record TriedInstance(
        String name, Optional<Settings> settings, Optional<Long> groups, Optional<String> problem) {}
