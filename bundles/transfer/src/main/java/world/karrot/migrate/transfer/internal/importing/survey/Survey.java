package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.transfer.internal.Inventory;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.importing.rows.Conversions;

/**
 * What the first reading of an archive found. Nobody outside of this package can change it.
 *
 * @param models what takes part, as it was when the import began
 * @param conversions what all readings of this import read the archive through
 * @param surveys what was found of each model's rows, by model, in the order of loading
 * @param unclaimed rows by model of those that no installed content claims
 * @param notes what concerns several models
 * @param problems all that is wrong with the archive itself
 * @param changes what will not be as it is in the archive, for the target or the admin want it so
 * @param left fields that the admin wanted left behind, and that rows had, as {@code <model>.<field>}
 */
public record Survey(
        ResolvedModels models,
        Conversions conversions,
        Map<String, ModelSurvey> surveys,
        Map<String, Long> unclaimed,
        Notes notes,
        Inventory inventory,
        List<Finding> problems,
        List<Finding> changes,
        Set<String> left) {
    /** Absent in Karrot's own archives. */
    public Optional<Manifest> manifest() {
        return inventory.manifest();
    }

    /** The source's SITE_URL, or empty. */
    public String site() {
        return manifest().map(found -> found.source().site()).orElse("");
    }

    /**
     * Models whose rows arrive, which need a content type, and of which the target has none: others name them by it, or
     * something is made for them that does.
     *
     * @param there content types of the target by model
     */
    public Set<String> missingContentTypes(Map<String, Long> there) {
        Set<String> missing = new TreeSet<>(notes.pointedAt());
        models.contents().stream()
                .flatMap(content -> content.completions().stream())
                .forEach(completion -> missing.add(completion.model()));
        missing.removeIf(model -> there.containsKey(model) || !arrives(model));
        return missing;
    }

    /** Whether the archive holds rows of a model that takes part. */
    public boolean arrives(String model) {
        return surveys.containsKey(model) && surveys.get(model).ids().size() > 0;
    }

    /** Rows that the archive holds of models that take part, as often as they are there. */
    public long rows() {
        return surveys.keySet().stream().mapToLong(inventory::lines).sum();
    }

    /** The groups of the archive. */
    public NamedGroups namedGroups() {
        return new NamedGroups(surveys.get(Model.GROUP).names());
    }

    /** What the archive holds. */
    public Contents contents() {
        return inventory.contents(List.of());
    }
}
