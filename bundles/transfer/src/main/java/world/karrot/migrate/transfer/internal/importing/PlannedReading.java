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
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.instance.RowLoader;

/**
 * A reading of an archive once everything is decided: takes each row that the plan creates, once, to the database, and
 * nothing else. What the readings differ in is where rows go and how they are spelled.
 */
abstract class PlannedReading implements ArchiveVisitor {
    private final Import run;
    private final Progress progress;
    private final String step;
    private final Map<String, BitSet> done = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** @param step what it does with a model, for the progress, such as {@code Loading} */
    PlannedReading(Import run, Progress progress, String step) {
        this.run = run;
        this.progress = progress;
        this.step = step + " ";
        run.survey().surveys().keySet().forEach(model -> {
            done.put(model, new BitSet());
            counts.put(model, 0L);
        });
    }

    /** Starts to take rows with these cells. */
    abstract RowLoader open(ModelSurvey model, List<Cell> cells);

    /** Makes what spells a model's rows; asked for each of its members. */
    abstract RowValues values(ModelSurvey model);

    @Override
    public final void rows(String model, Rows rows) throws IOException {
        ModelSurvey surveyed = run.survey().surveys().get(model);
        if (surveyed != null && !surveyed.loaded().isEmpty()) {
            progress.report(step + model, counts.get(model));
            counts.merge(model, take(surveyed, rows), Long::sum);
        }
    }

    private long take(ModelSurvey surveyed, Rows rows) throws IOException {
        RowValues values = values(surveyed);
        ModelImporter own = run.survey().importers().get(surveyed.model().name());
        try (RowLoader loader = open(surveyed, surveyed.loaded())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Survey.converted(row, own).ifPresent(found -> take(surveyed, found, values, loader));
            }
            return loader.finish();
        }
    }

    private void take(ModelSurvey surveyed, Row row, RowValues values, RowLoader loader) {
        String model = surveyed.model().name();
        IdMap ids = run.plan().ids().get(model);
        long id = row.values().get("id") instanceof Long given ? given : IdMap.NONE;
        int index = ids.index(id);
        BitSet before = done.get(model);
        if (index >= 0 && !before.get(index)) {
            before.set(index);
            if (index % Survey.REPORTED == 0) {
                progress.report(step + model, index);
            }
            loader.add(values.of(row, id, ids.at(index)));
        }
    }

    @Override
    public final void exact(String model, Rows rows) {
        // known from the first reading
    }

    @Override
    public final void standIns(String model, Rows rows) {
        // known from the first reading
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        // skipped by readings that are about rows alone
    }

    @Override
    public final void manifest(Manifest manifest) {
        // known from the first reading
    }

    @Override
    public final void unknown(String member) {
        // told after the first reading
    }

    @Override
    public void problem(Finding problem) {
        throw changed();
    }

    /** Makes sure that everything planned was there. */
    final void requireAll() {
        run.plan().ids().forEach((model, ids) -> {
            if (counts.get(model) != ids.created()) {
                throw changed();
            }
        });
    }

    static ArchiveException changed() {
        return new ArchiveException(
                "The archive changed while it was read. Make sure that nobody writes to it, and" + " import again.");
    }

    final Import run() {
        return run;
    }

    final Progress progress() {
        return progress;
    }

    /** Rows taken, by model. */
    final Map<String, Long> counts() {
        return counts;
    }
}
