package world.karrot.migrate.shell.internal.report;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ServedModel;

/** What does not move from an instance, in lines. */
public final class ModelsLines {
    private ModelsLines() {}

    /** What no content moves is named by model, too. */
    public static List<String> of(ResolvedModels models, Catalogue catalogue, List<Finding> notes) {
        List<String> lines = new ArrayList<>();
        if (!models.unclaimed().isEmpty()) {
            lines.add("These models belong to groups too, and no content that is installed moves them:");
            unclaimed(models, catalogue).forEach(model -> lines.add("  " + model));
        }
        lines.addAll(broken(models.refused()));
        lines.addAll(FindingLines.titled("Wrong, and in the way of every export and import:", models.problems()));
        lines.addAll(FindingLines.titled("For whoever wrote the bundles; none of this is in the way:", notes));
        return lines;
    }

    /** Bundles' own exporters and importers, one a line. */
    public static List<String> served(List<ServedModel> served) {
        return served.stream()
                .map(each -> each.model() + " has an " + each.by() + " of its own: " + each.type() + " of bundle "
                        + each.bundle() + " " + each.version())
                .toList();
    }

    /** What no content moves, by model. */
    public static List<String> unclaimed(ResolvedModels models, Catalogue catalogue) {
        return models.unclaimed().stream()
                .map(unclaimed -> catalogue.model(unclaimed.table()))
                .toList();
    }

    /** What cannot take part, and why. */
    public static List<String> broken(List<Finding> refused) {
        return FindingLines.titled("Contents that cannot take part:", refused);
    }
}
