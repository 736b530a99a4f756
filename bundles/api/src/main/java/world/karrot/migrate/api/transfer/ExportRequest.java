package world.karrot.migrate.api.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Password;

/**
 * What to export.
 *
 * @param instance the source, or empty for the only one that is connected
 * @param dryRun do everything but write the archive
 */
public record ExportRequest(Optional<String> instance, Choice choice, Target target, boolean dryRun) {
    /** The fastest preset: on Karrot's rows its archives are about an eighth larger than those of preset 6. */
    public static final int DEFAULT_LEVEL = 0;

    /**
     * What goes along.
     *
     * @param groups ids; one given twice counts once
     * @param without names of contents to leave out
     * @param namedFormerMembers whether the display names of former members go along
     */
    public record Choice(List<Long> groups, Set<String> without, boolean namedFormerMembers) {}

    /**
     * Where to.
     *
     * @param file the archive to write; must not exist
     * @param level xz's preset, 0 (fastest) to 9 (smallest)
     */
    public record Target(Path file, Password password, int level) {}
}
