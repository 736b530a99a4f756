package world.karrot.migrate.shell.internal.report;

import java.util.Optional;
import world.karrot.migrate.api.instance.Settings;

/**
 * An instance when it was tried.
 *
 * @param settings unless they cannot be read
 * @param state how many groups it has, or why it cannot be reached
 */
public record TriedInstance(String name, Optional<Settings> settings, String state) {}
