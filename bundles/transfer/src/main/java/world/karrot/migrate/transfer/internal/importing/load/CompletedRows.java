package world.karrot.migrate.transfer.internal.importing.load;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;

/**
 * What the contents made by themselves after the rows were loaded.
 *
 * @param made ids of rows by what was made and by table
 */
public record CompletedRows(Map<String, Map<String, IdBlocks>> made) {
    /** For how many rows at a time: of millions, not even the ids need to be in memory at once. */
    private static final int PART = 1 << 16;

    /** Lets them make it. */
    public static CompletedRows of(PlannedImport run) {
        Map<String, Map<String, IdBlocks>> made = new LinkedHashMap<>();
        run.survey().models().contents().stream()
                .flatMap(content -> content.completions().stream())
                .filter(completion -> run.plan().ids().containsKey(completion.model()))
                .forEach(completion -> complete(run, completion)
                        .forEach((table, ids) -> made.computeIfAbsent(completion.what(), what -> new LinkedHashMap<>())
                                .merge(table, ids, IdBlocks::and)));
        return new CompletedRows(made);
    }

    private static Map<String, IdBlocks> complete(PlannedImport run, Completion completion) {
        Map<String, IdBlocks> made = new LinkedHashMap<>();
        run.plan()
                .ids()
                .get(completion.model())
                .targets(PART)
                .map(ids -> run.target().complete(completion, ids))
                .forEach(rows -> rows.forEach((table, ids) -> made.merge(table, ids, IdBlocks::and)));
        return made;
    }

    public List<Finding> changes() {
        return made.entrySet().stream()
                .map(what -> Finding.of(
                        "Made what Karrot makes by itself: " + what.getKey() + ", " + counts(what.getValue()), ""))
                .toList();
    }

    private static String counts(Map<String, IdBlocks> rows) {
        return rows.entrySet().stream()
                .map(table -> table.getValue().size() + " in " + table.getKey())
                .collect(joining(" and "));
    }
}
