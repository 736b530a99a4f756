package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which row of the target is which of the source: people by their e-mail address, all new rows by their order. */
final class Pairs {

    private static final Set<String> OF_NEW_PEOPLE = Set.of("personal", "notifications");

    private final Map<String, Map<Long, Long>> byTable = new LinkedHashMap<>();
    private final Set<Long> matched = new LinkedHashSet<>();
    private final Set<Long> anonymous = new LinkedHashSet<>();
    private final Map<Long, Long> formerMembers = new HashMap<>();
    private final Before before;
    private final Side source;
    private final Side target;
    private final List<String> differences;

    Pairs(Side source, Side target, Before before, List<String> differences) {
        this.source = source;
        this.target = target;
        this.before = before;
        this.differences = differences;
    }

    /** Must get the people before anything of theirs. */
    void add(Kind kind, Collection<Long> groups, Collection<String> contents) throws SQLException {
        Map<Long, Long> pairs = new LinkedHashMap<>();
        List<Long> moved =
                source.ids(kind.query(groups, contents)).stream().distinct().toList();
        if (kind.table().equals("users_user")) {
            match(moved, pairs);
            anonymous.addAll(added("users_user", ">="));
        }
        if (OF_NEW_PEOPLE.contains(kind.content())) {
            moved = ofNewPeople(kind, moved);
        }
        byOrder(
                kind.table(),
                moved.stream().filter(id -> !pairs.containsKey(id)).toList(),
                pairs);
        byTable.put(kind.table(), pairs);
    }

    private void match(List<Long> people, Map<Long, Long> pairs) throws SQLException {
        for (Long id : people) {
            String email = source.texts("SELECT email FROM users_user WHERE id = " + id)
                    .get(0);
            Long person = before.person(email);
            if (person != null) {
                pairs.put(id, person);
                matched.add(id);
            }
        }
    }

    private List<Long> ofNewPeople(Kind kind, List<Long> moved) throws SQLException {
        Set<Long> old = new LinkedHashSet<>();
        for (Long id : matched) {
            old.addAll(source.ids("SELECT id FROM %s WHERE user_id = %s".formatted(kind.table(), id)));
        }
        return moved.stream().filter(id -> !old.contains(id)).toList();
    }

    private void byOrder(String table, List<Long> moved, Map<Long, Long> pairs) throws SQLException {
        List<Long> arrived = added(table, "<");
        if (moved.size() != arrived.size()) {
            differences.add(
                    "%s: %s rows should have arrived, but %s did".formatted(table, moved.size(), arrived.size()));
        }
        for (int i = 0; i < Math.min(moved.size(), arrived.size()); i++) {
            pairs.put(moved.get(i), arrived.get(i));
        }
    }

    /** New rows that are older or younger than the import; of most tables all new ones are from the source. */
    private List<Long> added(String table, String time) throws SQLException {
        String younger = Kinds.MADE_TOO.contains(table) ? "WHERE created_at %s %s".formatted(time, before.time()) : "";
        return target.ids("SELECT id FROM %s %s ORDER BY id".formatted(table, younger)).stream()
                .filter(id -> !before.had(table, id))
                .toList();
    }

    /** Source ids and target ids of rows that are new on the target. */
    Map<Long, Long> arrived(String table) {
        Map<Long, Long> arrived = new LinkedHashMap<>(byTable.get(table));
        if (table.equals("users_user")) {
            arrived.keySet().removeAll(matched);
        }
        return arrived;
    }

    Map<Long, Long> people() {
        return byTable.get("users_user");
    }

    /** The row of the target, if it moved. */
    Optional<Long> find(String table, long id) {
        return Optional.ofNullable(byTable.getOrDefault(table, Map.of()).get(id));
    }

    /** Accounts of nobody that the import made. */
    Set<Long> anonymous() {
        return anonymous;
    }

    /** By source id, as far as rows that need them have been compared. */
    Map<Long, Long> formerMembers() {
        return formerMembers;
    }
}
