package world.karrot.migrate.transfer.internal.importing.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.StagingTable;
import world.karrot.migrate.transfer.internal.importing.load.PlannedReading;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/** A reading that takes rows beside Karrot's tables and not into them, a model's to one staging table. */
public abstract class StagingReading extends PlannedReading {
    private final Map<String, StagingTable> stagingTables = new LinkedHashMap<>();

    StagingReading(PlannedImport run, Progress progress, String deed, long files) {
        super(run, progress, deed, files);
    }

    @Override
    protected final RowLoader open(ModelSurvey model, List<Cell> cells) {
        return stagingTables
                .computeIfAbsent(model.name(), name -> run().target().stagingTable(model.table()))
                .load(Cell.columns(cells));
    }

    /** Makes something of all that was read, model by model, and drops it. */
    final void conclude(BiConsumer<ModelSurvey, StagingTable> conclusion) {
        stagingTables.forEach((model, staging) -> {
            advance().begin(model);
            try (staging) {
                conclusion.accept(run().survey().surveys().get(model), staging);
            }
        });
    }
}
