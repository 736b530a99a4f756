package world.karrot.migrate.transfer.internal.importing.load;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.transfer.ImportReport.Added;
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.rows.CountedRows;
import world.karrot.migrate.transfer.internal.importing.rows.LeftBehind;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/**
 * A reading of an archive once everything is decided: takes each row that the plan creates, once, to the database, and
 * nothing else. What the readings differ in is where rows go and how they are spelled.
 */
public abstract class PlannedReading implements ArchiveVisitor {
    private final PlannedImport run;
    private final Advance advance;
    private final Map<String, BitSet> done = new HashMap<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final NamedPeople named;

    /**
     * One that has not begun.
     *
     * @param deed what it does with a model, for the progress, such as {@code Loading}
     * @param files how many it takes
     */
    public PlannedReading(PlannedImport run, Progress progress, String deed, long files) {
        this.run = run;
        this.advance = new Advance(progress, deed, run.survey().rows() + files);
        this.named = new NamedPeople(run);
        run.survey().surveys().keySet().forEach(model -> {
            done.put(model, new BitSet());
            counts.put(model, 0L);
        });
    }

    /** Starts to take rows with these cells. */
    protected abstract RowLoader open(ModelSurvey model, List<Cell> cells);

    /** Makes what spells a model's rows; asked for each of its members. */
    protected abstract RowValues values(ModelSurvey model);

    @Override
    public final void rows(String model, Rows rows) throws IOException {
        ModelSurvey surveyed = run.survey().surveys().get(model);
        if (surveyed != null && !surveyed.loaded().isEmpty()) {
            Rows counted = new CountedRows(model, rows, row -> {}, advance);
            counts.merge(
                    model,
                    take(surveyed, run.survey().conversions().of(model, counted, LeftBehind.Listener.NOBODY)),
                    Long::sum);
        }
    }

    private long take(ModelSurvey surveyed, Rows rows) throws IOException {
        RowValues values = values(surveyed);
        List<Reference> naming = named.columns(surveyed);
        try (RowLoader loader = open(surveyed, surveyed.loaded())) {
            rows.forEach(row -> {
                if (take(surveyed, row, values, loader)) {
                    named.note(surveyed.name(), row.values(), naming);
                }
            });
            return loader.finish();
        }
    }

    private boolean take(ModelSurvey surveyed, Row row, RowValues values, RowLoader loader) {
        IdMap ids = run.plan().ids().get(surveyed.name());
        long id = row.values().get("id") instanceof Long given ? given : IdMap.NONE;
        int index = ids.index(id);
        BitSet before = done.get(surveyed.name());
        if (index < 0 || before.get(index)) {
            return false;
        }
        before.set(index);
        loader.add(values.of(row, id, ids.at(index)));
        return true;
    }

    @Override
    public void problem(Finding problem) {
        throw changed();
    }

    /** Makes sure that everything planned was there. */
    public final void requireAll() {
        run.plan().ids().forEach((model, ids) -> {
            if (counts.get(model) != ids.created()) {
                throw changed();
            }
        });
    }

    public static ArchiveException changed() {
        return new ArchiveException(
                "The archive changed while it was read. Make sure that nobody writes to it, and" + " import again.");
    }

    public final PlannedImport run() {
        return run;
    }

    /** To be told of what is taken besides rows. */
    public final Advance advance() {
        return advance;
    }

    /** Rows taken that name people who were there already. */
    public final List<Added> added() {
        return named.added();
    }

    /** Rows taken, by model. */
    public final Map<String, Long> counts() {
        return counts;
    }
}
