package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.survey.FileUses;
import world.karrot.migrate.transfer.internal.media.HarmlessFiles;

/**
 * Gives new names to the files that created rows need: the folder from the declaration, the rest random, and in the end
 * what the file is. Of the archive's name nothing stays but an ending that does no harm.
 */
record FilePlan(FileUses files, CreatedRows created, Findings problems, Findings changes) {
    /** Returns new paths by the old ones. */
    Map<String, String> rename() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (FileUses.Use use : files.uses()) {
            if (created.contains(use.model(), use.row()) && isSound(use)) {
                renamed.computeIfAbsent(use.path(), path -> newPath(use));
            }
        }
        return renamed;
    }

    private boolean isSound(FileUses.Use use) {
        if (!files.holds(use.path())) {
            problems.add("The archive does not hold the file that this row names", use.place(), "Export again.");
            return false;
        }
        if (use.declared().picture() && files.kind(use.path()).isEmpty()) {
            problems.add(
                    "The file is none of the pictures that are taken here: JPEG, PNG, GIF, WebP, BMP and TIFF",
                    use.placeAndFile(),
                    "Replace or remove the picture on the source, and export again.");
            return false;
        }
        return true;
    }

    private String newPath(FileUses.Use use) {
        String ending = HarmlessFiles.ending(files.kind(use.path()), use.path());
        if (HarmlessFiles.isOtherEnding(ending, use.path())) {
            changes.add(
                    "The name of the file ends with " + ending + " here, since its old ending does not say what it is,"
                            + " or is that of files which browsers may run",
                    use.place(),
                    "");
        }
        return use.declared().folder() + "/" + UUID.randomUUID() + ending;
    }
}
