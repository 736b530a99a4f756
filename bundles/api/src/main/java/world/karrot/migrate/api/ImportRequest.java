package world.karrot.migrate.api;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to import.
 *
 * @param instance the target, or empty for the only one that is connected
 * @param password empty for an archive that is not encrypted
 * @param renames new names of groups by their id in the archive
 * @param without names of contents to leave out
 * @param dryRun do everything, then take it back
 */
public record ImportRequest(
        Optional<String> instance,
        Path file,
        Optional<Password> password,
        Map<Long, String> renames,
        Set<String> without,
        boolean dryRun) {}
