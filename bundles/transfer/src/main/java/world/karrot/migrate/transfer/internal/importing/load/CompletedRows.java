package world.karrot.migrate.transfer.internal.importing.load;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;

/**
 * What the contents made by themselves after the rows were loaded.
 *
 * @param made ids of rows by what was made and by table
 */
public record CompletedRows(Map<String, Map<String, IdBlocks>> made) {
    /** Lets them make it. */
    public static CompletedRows of(PlannedImport run) {
        Map<String, Map<String, IdBlocks>> made = new LinkedHashMap<>();
        run.survey().models().contents().stream()
                .flatMap(content -> content.completions().stream())
                .forEach(completion -> run.target()
                        .complete(
                                completion,
                                run.plan().ids().get(completion.model()).targets())
                        .forEach((table, ids) -> made.computeIfAbsent(completion.what(), what -> new LinkedHashMap<>())
                                .merge(table, ids, IdBlocks::and)));
        return new CompletedRows(made);
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
