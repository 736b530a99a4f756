package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.media.StagedFiles;

/** The second reading of an archive: loads what was planned. */
final class Load extends PlannedReading {
    private final StagedFiles files;
    private final Findings changes = new Findings();
    private final Map<String, StandIns> standIns = new LinkedHashMap<>();
    private long fileCount;

    Load(Import run, StagedFiles files, Progress progress) {
        super(run, progress, "Loading");
        this.files = files;
        run.plan().changes().forEach(changes::add);
    }

    @Override
    RowLoader open(ModelSurvey model, List<Cell> cells) {
        return run().target().load(model.model().table(), Cell.columns(cells));
    }

    @Override
    RowValues values(ModelSurvey model) {
        return new RowRewriter(model, run().plan(), run().target().catalogue().contentTypes(), changes);
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        String newPath = run().plan().files().get(path);
        if (newPath != null && files.add(newPath, content)) {
            fileCount++;
        }
    }

    /** Adds the rows that stand in for others, and makes sure that everything planned is there. */
    void finish() {
        requireAll();
        run().plan().ids().forEach((model, ids) -> {
            if (!ids.standIns().isEmpty()) {
                standIns.put(model, StandIns.load(run().survey().surveys().get(model), run().target(), ids.standIns()));
            }
        });
    }

    /** The rows that stand in for others, by model. */
    Map<String, StandIns> standIns() {
        return standIns;
    }

    long fileCount() {
        return fileCount;
    }

    List<Finding> changes() {
        return changes.list();
    }
}
