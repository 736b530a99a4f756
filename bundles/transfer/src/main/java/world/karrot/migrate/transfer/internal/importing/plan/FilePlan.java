package world.karrot.migrate.transfer.internal.importing.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.FileUses;

/** Gives new names to the files that created rows need: the folder from the declaration, the rest random. */
public final class FilePlan {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");

    private final FileUses files;
    private final CreatedRows created;
    private final Findings problems;

    FilePlan(FileUses files, CreatedRows created, Findings problems) {
        this.files = files;
        this.created = created;
        this.problems = problems;
    }

    /** Returns new paths by the old ones. */
    Map<String, String> rename() {
        Map<String, String> renamed = new LinkedHashMap<>();
        for (FileUses.Use use : files.uses()) {
            if (!created.contains(use.model(), use.row())) {
                continue;
            }
            if (files.holds(use.path())) {
                renamed.computeIfAbsent(use.path(), path -> newPath(use.cell(), path));
            } else {
                problems.add(
                        "The archive does not hold the file that this row names",
                        Place.model(use.model()).row(use.row()).field(use.cell().field()),
                        "Export again.");
            }
        }
        return renamed;
    }

    private static String newPath(Cell cell, String path) {
        Matcher extension = EXTENSION.matcher(path);
        return cell.declared(Trait.FileIn.class).folder() + "/" + UUID.randomUUID()
                + (extension.find() ? extension.group() : "");
    }
}
