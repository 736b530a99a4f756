package world.karrot.migrate.transfer.internal.importing.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** The second reading of an archive: loads what was planned. */
public final class Load extends PlannedReading {
    private final StagedFiles files;
    private final Findings changes = new Findings();
    private final Map<String, StandIns> standIns = new LinkedHashMap<>();
    private KeyChecks keys = new KeyChecks(0, 0);
    private long fileCount;

    public Load(PlannedImport run, StagedFiles files, Progress progress) {
        super(run, progress, "Loading", run.plan().files().size());
        this.files = files;
        run.plan().changes().forEach(changes::add);
    }

    @Override
    protected RowLoader open(ModelSurvey model, List<Cell> cells) {
        return run().target().load(model.table(), Cell.columns(cells));
    }

    @Override
    protected RowValues values(ModelSurvey model) {
        return new RowRewriter(model, run().plan(), run().target(), changes);
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        String newPath = run().plan().files().get(path);
        if (newPath != null && files.add(newPath, content)) {
            fileCount++;
            advance().file();
        }
    }

    /** Adds the rows that stand in for others, and makes sure that everything planned is there. */
    public void finish() {
        requireAll();
        run().plan().ids().forEach((model, ids) -> {
            if (!ids.standIns().isEmpty()) {
                standIns.put(
                        model,
                        StandIns.load(
                                run().survey().surveys().get(model),
                                run().target(),
                                ids.standIns(),
                                run().plan().redactions()::isAnonymous));
            }
        });
    }

    /** Checks what refers to what, once nothing more is to come. */
    public void check() {
        keys = run().target().checkConstraints();
    }

    /** How that was checked. */
    public KeyChecks keys() {
        return keys;
    }

    /** The rows that stand in for others, by model. */
    public Map<String, StandIns> standIns() {
        return standIns;
    }

    public long fileCount() {
        return fileCount;
    }

    public List<Finding> changes() {
        return changes.list();
    }

    /** What the admin should look at and what no plan could know. */
    public List<Finding> warnings() {
        return files.warnings();
    }
}
