package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.content.ModelImporter;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** The second reading of an archive: loads what was planned, and nothing else. */
final class Load implements ArchiveVisitor {
    private final Map<String, ModelImporter> importers;
    private final Survey survey;
    private final Plan plan;
    private final ImportTransaction target;
    private final StagedFiles files;
    private final Progress progress;
    private final Findings changes = new Findings();
    private final Map<String, BitSet> loaded = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long fileCount;

    Load(
            Map<String, ModelImporter> importers,
            Survey survey,
            Plan plan,
            ImportTransaction target,
            StagedFiles files,
            Progress progress) {
        this.importers = importers;
        this.survey = survey;
        this.plan = plan;
        this.target = target;
        this.files = files;
        this.progress = progress;
        plan.changes().forEach(changes::add);
        survey.surveys().keySet().forEach(model -> {
            loaded.put(model, new BitSet());
            counts.put(model, 0L);
        });
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        ModelSurvey surveyed = survey.surveys().get(model);
        if (surveyed != null && !surveyed.loaded().isEmpty()) {
            progress.report("Loading " + model, counts.get(model));
            counts.merge(model, load(surveyed, rows), Long::sum);
        }
    }

    private long load(ModelSurvey surveyed, Rows rows) throws IOException {
        RowRewriter rewriter =
                new RowRewriter(surveyed, plan, target.catalogue().contentTypes(), changes);
        ModelImporter own = importers.get(surveyed.model().name());
        try (RowLoader loader = open(surveyed, rewriter.cells())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Survey.converted(row, own).ifPresent(found -> load(surveyed, found, rewriter, loader));
            }
            return loader.finish();
        }
    }

    private RowLoader open(ModelSurvey surveyed, List<Cell> cells) {
        return target.load(
                surveyed.model().table(), cells.stream().map(Cell::column).toList());
    }

    private void load(ModelSurvey surveyed, Row row, RowRewriter rewriter, RowLoader loader) {
        String model = surveyed.model().name();
        IdMap ids = plan.ids().get(model);
        long id = row.values().get("id") instanceof Long given ? given : IdMap.NONE;
        int index = ids.index(id);
        BitSet done = loaded.get(model);
        if (index >= 0 && !done.get(index)) {
            done.set(index);
            if (index % Survey.REPORTED == 0) {
                progress.report("Loading " + model, index);
            }
            loader.add(rewriter.rewrite(row, id, ids.at(index)));
        }
    }

    @Override
    public void exact(String model, Rows rows) {
        // known from the first reading
    }

    @Override
    public void standIns(String model, Rows rows) {
        // known from the first reading
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        String newPath = plan.files().get(path);
        if (newPath != null && files.add(newPath, content)) {
            fileCount++;
        }
    }

    @Override
    public void manifest(Manifest manifest) {
        // known from the first reading
    }

    @Override
    public void unknown(String member) {
        // refused after the first reading
    }

    @Override
    public void problem(Finding problem) {
        throw changed();
    }

    /** Adds the rows that stand in for others, and makes sure that everything planned is there. */
    void finish() {
        plan.ids().forEach((model, ids) -> {
            new StandIns(survey.surveys().get(model), target).load(ids.standIns());
            if (counts.get(model) != ids.created()) {
                throw changed();
            }
        });
    }

    private static RefusedException changed() {
        return new RefusedException(Finding.of(
                "The archive changed while it was read", "Make sure that nobody writes to it, and import again."));
    }

    /** Rows by model. */
    Map<String, Long> counts() {
        return counts;
    }

    long fileCount() {
        return fileCount;
    }

    List<Finding> changes() {
        return changes.list();
    }
}
