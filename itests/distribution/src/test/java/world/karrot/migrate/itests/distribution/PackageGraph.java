package world.karrot.migrate.itests.distribution;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Packages, and which of them names which. */
final class PackageGraph {
    /** What names what, by package and by the package that it names. */
    private final SortedMap<String, SortedMap<String, List<Use>>> uses;

    PackageGraph(Collection<Use> uses) {
        this.uses = uses.stream()
                .filter(use -> !use.fromPackage().equals(use.toPackage()))
                .collect(Collectors.groupingBy(
                        Use::fromPackage,
                        TreeMap::new,
                        Collectors.groupingBy(Use::toPackage, TreeMap::new, Collectors.toList())));
    }

    /**
     * Each circle with the packages in it, and the types that make it one; of several through a package, a shortest.
     */
    List<String> circles() {
        return uses.keySet().stream()
                .map(this::circle)
                .filter(circle -> !circle.isEmpty() && circle.get(0).equals(Collections.min(circle)))
                .map(this::described)
                .toList();
    }

    /** The packages on a shortest way from one back to itself, or nothing where there is none. */
    private List<String> circle(String start) {
        Map<String, String> reachedFrom = new HashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty() && !reachedFrom.containsKey(start)) {
            String at = open.remove();
            for (String next : named(at)) {
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    open.add(next);
                }
            }
        }
        return reachedFrom.containsKey(start) ? way(start, reachedFrom) : List.of();
    }

    private Collection<String> named(String from) {
        return uses.getOrDefault(from, Collections.emptySortedMap()).keySet();
    }

    private static List<String> way(String start, Map<String, String> reachedFrom) {
        Deque<String> way = new ArrayDeque<>();
        do {
            way.addFirst(reachedFrom.get(way.isEmpty() ? start : way.getFirst()));
        } while (!way.getFirst().equals(start));
        return List.copyOf(way);
    }

    private String described(List<String> circle) {
        StringBuilder text = new StringBuilder("a circle of " + circle.size() + " packages:");
        for (int i = 0; i < circle.size(); i++) {
            uses.get(circle.get(i))
                    .get(circle.get((i + 1) % circle.size()))
                    .forEach(use -> text.append("\n    ").append(use));
        }
        return text.toString();
    }
}
