package world.karrot.migrate.transfer.internal.importing.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.instance.StagingTable.Comparison;
import world.karrot.migrate.api.instance.StagingTable.Difference;
import world.karrot.migrate.api.transfer.ImportReport.Compared;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.load.RowValues;
import world.karrot.migrate.transfer.internal.importing.load.StandIns;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/**
 * The third reading of an archive: compares what is in the database and in the media folder now with what the archive
 * says should be there. Rows go into staging tables, and the database compares those with the tables.
 */
public final class ReadBack extends StagingReading {
    private static final String REMEDY =
            "Nothing was kept. Look for a trigger or rule on the target that changes rows, or"
                    + " a disk that fails; if there is neither, please report it.";

    private final StagedFiles files;
    private final Set<String> comparedFiles = new HashSet<>();
    private final Findings differences = new Findings();
    private long comparedRows;

    public ReadBack(PlannedImport run, StagedFiles files, Progress progress) {
        super(run, progress, "Reading back", run.plan().files().size());
        this.files = files;
    }

    @Override
    protected RowValues values(ModelSurvey model) {
        return new ExpectedRow(model, run().plan(), run().target());
    }

    /** An archive holds a file once for every use; the first was taken. */
    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        String newPath = run().plan().files().get(path);
        if (newPath == null || !comparedFiles.add(newPath)) {
            return;
        }
        advance().file();
        if (!files.holds(newPath, content)) {
            differences.add(
                    "The file in the media folder is not the archive's",
                    run().survey().notes().files().user(path),
                    REMEDY);
        }
    }

    /**
     * Compares what was read.
     *
     * @throws RefusedException when anything is not as it should be, with all that is not
     */
    public Compared compare(Map<String, StandIns> standIns, KeyChecks keys) {
        requireAll();
        if (comparedFiles.size() != run().plan().files().size()) {
            throw changed();
        }
        conclude((model, staging) -> note(model, Map.of(), staging.compare(Cell.columns(model.loaded()))));
        standIns.forEach((model, rows) -> note(
                run().survey().surveys().get(model),
                run().plan().ids().get(model).standIns(),
                rows.compare()));
        if (!differences.isEmpty()) {
            throw new RefusedException(differences.list());
        }
        requireAllRows();
        return new Compared(comparedRows, comparedFiles.size(), keys);
    }

    /** @param standIns target ids by source id of the rows that were compared, if they are stand-ins */
    private void note(ModelSurvey survey, Map<Long, Long> standIns, Comparison comparison) {
        comparedRows += comparison.rows();
        Map<Long, Long> sources = new HashMap<>();
        standIns.forEach((source, target) -> sources.put(target, source));
        IdMap ids = run().plan().ids().get(survey.name());
        comparison.differences().forEach(difference -> {
            Long source = sources.getOrDefault(difference.first(), ids.source(difference.first()));
            differences.add(finding(survey, difference, source));
        });
    }

    private static Finding finding(ModelSurvey survey, Difference difference, Long source) {
        Place row = Place.model(survey.name()).row(source);
        boolean missing = difference.column().isEmpty();
        return Finding.of(
                        missing
                                ? "The row is not in the database although it was loaded"
                                : "The database has another value than the archive",
                        missing ? row : row.field(survey.model().field(difference.column())),
                        REMEDY)
                .counted(difference.rows());
    }

    private void requireAllRows() {
        long planned = run().plan().ids().values().stream()
                .mapToLong(ids -> ids.created() + (long) ids.standIns().size())
                .sum();
        if (comparedRows != planned) {
            throw new IllegalStateException(comparedRows + " rows were compared, and " + planned + " were planned");
        }
    }
}
