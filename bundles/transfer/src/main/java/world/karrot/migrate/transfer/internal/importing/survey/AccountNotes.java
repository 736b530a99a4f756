package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an archive says of accounts and that gives somebody power over them, by ids on the source. */
public final class AccountNotes {
    private final Map<Long, Set<String>> privileges = new LinkedHashMap<>();
    private final Map<String, Set<Long>> unsound = new HashMap<>();
    private final Set<Long> proven = new HashSet<>();
    private long unsoundOnes;

    void notePrivilege(long id, String field) {
        privileges.computeIfAbsent(id, row -> new HashSet<>()).add(field);
    }

    void noteUnsound(long id, String field) {
        unsound.computeIfAbsent(field, passwords -> new HashSet<>()).add(id);
        unsoundOnes++;
    }

    void noteProven(long id) {
        proven.add(id);
    }

    /** How much is kept. */
    long kept() {
        return privileges.size() + proven.size() + unsoundOnes;
    }

    /** The rights that they had and will not have, by field. */
    public Map<Long, Set<String>> privileges() {
        return privileges;
    }

    /** Whose passwords in a column must not come from a stranger. */
    public Set<Long> unsound(String field) {
        return unsound.getOrDefault(field, Set.of());
    }

    /** Whose addresses count as proven. */
    public Set<Long> proven() {
        return proven;
    }
}
