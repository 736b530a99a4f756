package world.karrot.migrate.transfer.internal.inspecting;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.InspectService.Contents;
import world.karrot.migrate.api.InspectService.Group;
import world.karrot.migrate.api.ModelCount;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.transfer.internal.Findings;

/** Counts what an archive holds. Karrot repeats people and files that several groups share; they count once. */
final class Tally implements ArchiveVisitor {
    private final Progress progress;
    private final Findings problems = new Findings();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<Long, String> groups = new LinkedHashMap<>();
    private final Set<String> files = new HashSet<>();
    private long fileBytes;
    private Manifest manifest;

    Tally(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        progress.report("Reading " + model, 0);
        long count = 0;
        Object last = null;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            Object id = row.values().get("id");
            count += id != null && id.equals(last) ? 0 : 1;
            last = id;
            noteGroup(model, row.values());
        }
        counts.merge(model, count, Long::sum);
    }

    private void noteGroup(String model, Map<String, Object> values) {
        if (model.equals(Model.GROUP)
                && values.get("id") instanceof Long id
                && values.get("name") instanceof String name) {
            groups.put(id, name);
        }
    }

    @Override
    public void exact(String model, Rows rows) {
        // belongs to rows that are counted
    }

    @Override
    public void standIns(String model, Rows rows) {
        // belongs to rows that are not in the archive
    }

    @Override
    public void file(String path, long size, InputStream content) {
        fileBytes += files.add(path) ? size : 0;
    }

    @Override
    public void manifest(Manifest read) {
        manifest = read;
    }

    @Override
    public void unknown(String member) {
        problems.add("This is nothing that belongs into an archive", Place.member(member), "");
    }

    @Override
    public void problem(Finding problem) {
        problems.add(problem);
    }

    Contents contents() {
        List<Group> named = new ArrayList<>();
        groups.forEach((id, name) -> named.add(new Group(id, name)));
        List<ModelCount> models = new ArrayList<>();
        counts.forEach((model, rows) -> models.add(new ModelCount(model, rows)));
        return new Contents(named, models, files.size(), fileBytes, Optional.ofNullable(manifest), problems.list());
    }
}
