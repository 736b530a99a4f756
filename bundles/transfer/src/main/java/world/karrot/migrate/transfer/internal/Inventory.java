package world.karrot.migrate.transfer.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;

/** What an archive holds, counted while it is read, and held against what its manifest says. Not thread-safe. */
public final class Inventory {
    private final Map<String, RowCount> counts = new LinkedHashMap<>();
    private final Map<Long, String> groups = new LinkedHashMap<>();
    private final Kept kept = new Kept();
    private long files;
    private long fileBytes;
    private Manifest manifest;

    /** Takes the rows of one member, one after the other. */
    public Consumer<Row> rows(String model) {
        RowCount count = counts.computeIfAbsent(model, name -> new RowCount());
        return model.equals(Model.GROUP) ? row -> note(count, row) : count::add;
    }

    /** How many rows of a model there are, with repeated ones. */
    public long lines(String model) {
        return counts.containsKey(model) ? counts.get(model).lines() : 0;
    }

    private void note(RowCount count, Row group) {
        count.add(group);
        if (group.values().get("id") instanceof Long id && group.values().get("name") instanceof String name) {
            groups.put(id, name);
            kept.add(name);
        }
    }

    /** How much it keeps. */
    public long kept() {
        return kept.notes();
    }

    /** Takes a file that has not come before. */
    public void file(long size) {
        files++;
        fileBytes += size;
    }

    public void manifest(Manifest read) {
        manifest = read;
    }

    /** Absent in Karrot's own archives. */
    public Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /** What the manifest says of a model. */
    public Optional<ModelSummary> summary(String model) {
        return manifest().stream()
                .flatMap(found -> found.models().stream())
                .filter(summary -> summary.model().equals(model))
                .findFirst();
    }

    /** Models that have not as many rows as the manifest says; the archive itself tells of those that are not there. */
    public List<Finding> unproven() {
        List<ModelSummary> promised = manifest == null ? List.of() : manifest.models();
        return promised.stream()
                .filter(model -> counts.containsKey(model.model()))
                .filter(model -> lines(model.model()) != model.rows())
                .map(model -> unproven(model, lines(model.model())))
                .toList();
    }

    private static Finding unproven(ModelSummary promised, long rows) {
        return Finding.of(
                "The archive holds " + rows + " rows of this model, but its manifest says " + promised.rows(),
                Place.model(promised.model()),
                "Rows were lost or added after the export; export again.");
    }

    /**
     * All that was counted.
     *
     * @param problems what would stop an import anywhere
     */
    public Contents contents(List<Finding> problems) {
        List<Group> named = new ArrayList<>();
        groups.forEach((id, name) -> named.add(new Group(id, name)));
        List<ModelCount> models = new ArrayList<>();
        counts.forEach((model, count) -> models.add(new ModelCount(model, count.rows())));
        return new Contents(named, models, files, fileBytes, manifest(), problems);
    }
}
