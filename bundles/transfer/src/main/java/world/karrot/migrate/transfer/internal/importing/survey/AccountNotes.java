package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.ResolvedModel;

/** What an archive says of accounts and that gives somebody power over them, by ids on the source. */
public final class AccountNotes {
    private final Map<String, Trait.Password> passwords = new HashMap<>();
    private final String proof;
    private final Map<Long, Set<String>> privileges = new LinkedHashMap<>();
    private final Map<String, Set<Long>> unsound = new HashMap<>();
    private final Set<Long> proven = new HashSet<>();
    private long unsoundOnes;

    AccountNotes(ResolvedModel model) {
        model.traits(Trait.Password.class).forEach(password -> passwords.put(password.column(), password));
        this.proof = model.trait(Trait.MatchedBy.class)
                .flatMap(Trait.MatchedBy::proof)
                .orElse("");
    }

    /** @param value what a row will have in a field */
    void note(long id, String field, Object value) {
        if (passwords.containsKey(field) && !passwords.get(field).sound().test(text(value))) {
            unsound.computeIfAbsent(field, password -> new HashSet<>()).add(id);
            unsoundOnes++;
        }
        if (field.equals(proof) && value != null && !text(value).equals("false")) {
            proven.add(id);
        }
    }

    private static String text(Object value) {
        return value instanceof Literal literal ? literal.text() : String.valueOf(value);
    }

    void notePrivilege(long id, String field) {
        privileges.computeIfAbsent(id, row -> new HashSet<>()).add(field);
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
