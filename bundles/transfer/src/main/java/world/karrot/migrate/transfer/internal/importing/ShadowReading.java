package world.karrot.migrate.transfer.internal.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.Shadow;

/** A reading that takes rows beside Karrot's tables and not into them, a model's to one shadow. */
abstract class ShadowReading extends PlannedReading {
    private final Map<String, Shadow> shadows = new LinkedHashMap<>();
    private final String step;

    ShadowReading(Import run, Progress progress, String step) {
        super(run, progress, step);
        this.step = step + " ";
    }

    @Override
    final RowLoader open(ModelSurvey model, List<Cell> cells) {
        return shadows.computeIfAbsent(
                        model.model().name(),
                        name -> run().target().shadow(model.model().table()))
                .load(Cell.columns(cells));
    }

    /** Makes something of all that was read, model by model, and drops it. */
    final void conclude(BiConsumer<ModelSurvey, Shadow> conclusion) {
        shadows.forEach((model, shadow) -> {
            progress().report(step + model, counts().get(model));
            try (shadow) {
                conclusion.accept(run().survey().surveys().get(model), shadow);
            }
        });
    }
}
