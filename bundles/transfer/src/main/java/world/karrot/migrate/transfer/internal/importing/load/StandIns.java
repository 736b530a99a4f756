package world.karrot.migrate.transfer.internal.importing.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.StagingTable;
import world.karrot.migrate.api.instance.StagingTable.Comparison;
import world.karrot.migrate.transfer.internal.importing.survey.Cell;
import world.karrot.migrate.transfer.internal.importing.survey.ModelSurvey;

/**
 * Rows in the place of rows that others need and that did not come along, such as former members. No archive says what
 * they are, so each is kept in a staging table too when it is made, for the reading back.
 */
public final class StandIns {
    /** Rows that are held in memory: each is loaded twice, and only one load runs at a time. */
    private static final int BATCH = 1000;

    private final ModelSurvey survey;
    private final Trait.StandIn standIn;
    private final List<Cell> cells;
    private final StagingTable staging;

    private StandIns(ModelSurvey survey, StagingTable staging) {
        this.survey = survey;
        this.staging = staging;
        this.standIn = survey.model().trait(Trait.StandIn.class).orElseThrow();
        Map<String, Object> row = standIn.row().get();
        this.cells = survey.cells().values().stream()
                .filter(cell -> cell.role() == Cell.Role.ID || row.containsKey(cell.field()))
                .toList();
    }

    /**
     * Makes them.
     *
     * @param ids target ids by source id
     * @param anonymous says of whom not even that is taken over which is known
     */
    static StandIns load(ModelSurvey survey, ImportTransaction target, Map<Long, Long> ids, LongPredicate anonymous) {
        Table table = survey.table();
        StandIns standIns = new StandIns(survey, target.stagingTable(table));
        List<List<Object>> rows = new ArrayList<>();
        for (Map.Entry<Long, Long> id : ids.entrySet()) {
            rows.add(standIns.row(id.getKey(), id.getValue(), anonymous.test(id.getKey())));
            if (rows.size() == BATCH) {
                standIns.load(rows, target, table);
                rows.clear();
            }
        }
        standIns.load(rows, target, table);
        return standIns;
    }

    private void load(List<List<Object>> rows, ImportTransaction target, Table table) {
        load(rows, target.load(table, Cell.columns(cells)));
        load(rows, staging.load(Cell.columns(cells)));
    }

    private static void load(List<List<Object>> rows, RowLoader into) {
        try (into) {
            rows.forEach(into::add);
            into.finish();
        }
    }

    private List<Object> row(long source, long id, boolean anonymous) {
        Map<String, Object> row = new HashMap<>(standIn.row().get());
        row.putAll(anonymous ? Map.of() : survey.known(source));
        List<Object> values = new ArrayList<>();
        cells.forEach(cell -> values.add(cell.role() == Cell.Role.ID ? id : row.get(cell.field())));
        return values;
    }

    /** Compares what the table has with what was made. */
    public Comparison compare() {
        return staging.compare(Cell.columns(cells));
    }
}
