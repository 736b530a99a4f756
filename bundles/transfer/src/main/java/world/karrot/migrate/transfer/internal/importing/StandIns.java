package world.karrot.migrate.transfer.internal.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;

/** Loads rows in the place of rows that others need and that did not come along, such as former members. */
record StandIns(ModelSurvey survey, ImportTransaction target) {
    /** @param ids target ids by source id */
    void load(Map<Long, Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Trait.StandIn standIn =
                survey.model().model().trait(Trait.StandIn.class).orElseThrow();
        List<Cell> cells = cells(standIn.row().get());
        try (RowLoader loader = target.load(
                survey.model().table(), cells.stream().map(Cell::column).toList())) {
            ids.forEach((source, id) -> loader.add(values(cells, id, row(standIn, source))));
            loader.finish();
        }
    }

    private Map<String, Object> row(Trait.StandIn standIn, long source) {
        Map<String, Object> row = new HashMap<>(standIn.row().get());
        row.putAll(survey.known(source));
        return row;
    }

    private List<Cell> cells(Map<String, Object> row) {
        return survey.cells().values().stream()
                .filter(cell -> cell.role() == Cell.Role.ID || row.containsKey(cell.field()))
                .toList();
    }

    private static List<Object> values(List<Cell> cells, long id, Map<String, Object> row) {
        List<Object> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.role() == Cell.Role.ID ? id : row.get(cell.field())));
        return values;
    }
}
