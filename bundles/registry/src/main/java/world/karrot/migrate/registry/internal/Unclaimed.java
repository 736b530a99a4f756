package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.api.model.UnclaimedTable.Path;
import world.karrot.migrate.api.model.UnclaimedTable.Step;

/** Finds the tables that refer to what moves, directly or by way of others, and that do not move themselves. */
final class Unclaimed {
    private final Catalogue catalogue;
    private final Map<String, ResolvedModel> claimed;
    private final Set<String> neverMoved;

    Unclaimed(Catalogue catalogue, List<ResolvedModel> models, Set<String> neverMoved) {
        this.catalogue = catalogue;
        this.claimed =
                models.stream().collect(Collectors.toMap(model -> model.table().name(), Function.identity()));
        this.neverMoved = neverMoved;
    }

    List<UnclaimedTable> tables() {
        return new TreeSet<>(catalogue.tables().keySet())
                .stream()
                        .filter(table -> !claimed.containsKey(table) && !neverMoved.contains(table))
                        .map(table -> new UnclaimedTable(table, best(paths(table, List.of(), new HashSet<>()))))
                        .filter(table -> !table.paths().isEmpty())
                        .toList();
    }

    private List<Path> paths(String table, List<Step> steps, Set<String> visited) {
        List<Path> paths = new ArrayList<>();
        if (claimed.containsKey(table)) {
            paths.add(new Path(steps, claimed.get(table).name()));
        } else if (!neverMoved.contains(table) && visited.add(table)) {
            catalogue
                    .tables()
                    .get(table)
                    .foreignKeys()
                    .values()
                    .forEach(key -> paths.addAll(
                            paths(key.table(), append(steps, new Step(key.column(), key.table())), visited)));
            visited.remove(table);
        }
        return paths;
    }

    private static List<Step> append(List<Step> steps, Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return List.copyOf(longer);
    }

    /**
     * The shortest ways to a group's own rows. What leads to people only is theirs, and counts where nothing else does:
     * otherwise a message that a member wrote in another group would count as this group's.
     */
    private List<Path> best(List<Path> paths) {
        List<Path> toGroups = paths.stream().filter(this::leadsToGroup).toList();
        List<Path> candidates = toGroups.isEmpty() ? paths : toGroups;
        int shortest = candidates.stream()
                .map(path -> path.steps().size())
                .min(Comparator.naturalOrder())
                .orElse(0);
        return candidates.stream()
                .filter(path -> path.steps().size() == shortest)
                .toList();
    }

    private boolean leadsToGroup(Path path) {
        return claimed.values().stream()
                .filter(model -> model.name().equals(path.model()))
                .anyMatch(model -> model.isGroup() || !model.owners().isEmpty());
    }
}
