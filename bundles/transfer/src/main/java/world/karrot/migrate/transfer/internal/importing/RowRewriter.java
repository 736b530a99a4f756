package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.transfer.internal.Findings;

/** Turns a row of the archive into a row of the target. */
final class RowRewriter {
    private final ModelSurvey survey;
    private final List<Cell> cells;
    private final Plan plan;
    private final Findings changes;

    RowRewriter(ModelSurvey survey, Plan plan, Findings changes) {
        this.survey = survey;
        this.cells = survey.loaded();
        this.plan = plan;
        this.changes = changes;
    }

    List<Cell> cells() {
        return cells;
    }

    List<Object> rewrite(Row row, long id, long newId) {
        List<Object> values = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            values.add(value(cell, id, newId, row.values()));
        }
        return values;
    }

    private Object value(Cell cell, long id, long newId, Map<String, Object> values) {
        Object given = values.get(cell.field());
        return switch (cell.role()) {
            case ID -> newId;
            case REFERENCE -> given == null ? null : reference(cell, id, (Long) given);
            case NEVER -> cell.neutral();
            case FILE -> file(survey.exact().value(cell.field(), id, given));
            case PLAIN -> plain(cell, id, given);
        };
    }

    private Object file(Object given) {
        return given instanceof String path && !path.isEmpty() ? plan.files().get(path) : given;
    }

    private Object plain(Cell cell, long id, Object given) {
        String replacement = plan.replacement(survey.model().name(), cell.field(), id);
        return replacement == null ? survey.exact().value(cell.field(), id, given) : replacement;
    }

    private Long reference(Cell cell, long id, long source) {
        Optional<IdMap> ids = cell.target().map(plan.ids()::get);
        boolean nullable = cell.column().nullable();
        long target = ids.map(map -> nullable ? map.target(source) : map.targetOrStandIn(source))
                .orElse(IdMap.NONE);
        if (target != IdMap.NONE) {
            return target;
        }
        changes.add(
                "The row that this one referred to did not come along, so the field is empty",
                Place.model(survey.model().name()).row(id).field(cell.field()),
                "");
        return null;
    }
}
