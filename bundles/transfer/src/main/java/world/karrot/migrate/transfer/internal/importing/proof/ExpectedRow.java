package world.karrot.migrate.transfer.internal.importing.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.load.RowRewriter;
import world.karrot.migrate.transfer.internal.importing.load.RowValues;
import world.karrot.migrate.transfer.internal.importing.plan.Plan;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/**
 * Says what a row must be on the target, for the reading back. Ids and references are worked out here once more and not
 * by the code that loaded them, and each must lead back through the id map to where it came from.
 */
public final class ExpectedRow implements RowValues {
    private final ModelSurvey survey;
    private final List<Cell> cells;
    private final Map<String, IdMap> ids;
    private final Map<String, Long> contentTypes;
    private final RowRewriter contents;

    ExpectedRow(ModelSurvey survey, Plan plan, ImportTransaction target) {
        this.survey = survey;
        this.cells = survey.loaded();
        this.ids = plan.ids();
        this.contentTypes = target.contentTypes();
        this.contents = new RowRewriter(survey, plan, target, new Findings());
    }

    @Override
    public List<Object> of(Row row, long id, long newId) {
        List<Object> values = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            values.add(value(cell, id, row.values()));
        }
        return values;
    }

    private Object value(Cell cell, long id, Map<String, Object> row) {
        return switch (cell.role()) {
            case ID -> translated(survey.name(), id, false);
            case REFERENCE -> reference(cell, row.get(cell.field()));
            case TARGET_TYPE, TARGET_ID -> target(cell, row);
            case FILE, JSON, TEXT, NEVER, LOCAL, CLOCK, SAME, SERVED, NAME, PLAIN -> contents.value(cell, id, row);
        };
    }

    private Long reference(Cell cell, Object given) {
        return given instanceof Long source ? translated(cell.target().orElse(""), source, cell.needed()) : null;
    }

    /** What arrived is pointed at: whether the target has a content type for it is not asked, for it must. */
    private Long target(Cell cell, Map<String, Object> row) {
        Trait.Target declared = cell.declared(Trait.Target.class);
        if (!(row.get(declared.type()) instanceof String model) || !(row.get(declared.id()) instanceof Long source)) {
            return null;
        }
        Long target = translated(model, source, false);
        return target == null || cell.role() == Cell.Role.TARGET_ID ? target : contentTypes.get(model);
    }

    private Long translated(String model, long source, boolean orStandIn) {
        IdMap map = ids.get(model);
        long target = map == null ? IdMap.NONE : orStandIn ? map.targetOrStandIn(source) : map.target(source);
        if (target == IdMap.NONE) {
            return null;
        }
        if (!map.leadsBack(target, source)) {
            throw new IllegalStateException("The id map of " + model + " contradicts itself");
        }
        return target;
    }
}
