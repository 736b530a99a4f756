package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** What the rows of one model depend on beyond being in the archive; hardly any does on anything. */
final class Dependencies {
    private static final Set<Dependency.Kind> ABOUT = Set.of(Dependency.Kind.TARGET, Dependency.Kind.NAME);

    private final Map<Long, List<Dependency>> byRow = new HashMap<>();
    private long count;

    void note(long id, Dependency dependency) {
        byRow.computeIfAbsent(id, row -> new ArrayList<>(1)).add(dependency);
        count++;
    }

    long count() {
        return count;
    }

    List<Dependency> of(long id) {
        // Asked for every row: no object for the id where no row has any.
        return byRow.isEmpty() ? List.of() : byRow.getOrDefault(id, List.of());
    }

    /** The rows that depend on what they are about, ascending. */
    LongStream rowsAboutOthers() {
        return byRow.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(on -> ABOUT.contains(on.kind())))
                .mapToLong(Map.Entry::getKey)
                .sorted();
    }
}
