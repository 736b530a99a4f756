package world.karrot.migrate.database.internal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Catalogue;

/**
 * The catalogue, and what else is good to know when the database refuses something.
 *
 * @param keys columns by name of the primary key, unique index or foreign key that they make up
 * @param hidden tables of which row security may hide rows from the session's role
 * @param functions names of those that are not PostgreSQL's own, with their schema and without
 */
public record Schema(Catalogue catalogue, Map<String, List<String>> keys, Set<String> hidden, Set<String> functions) {
    static final Schema UNKNOWN = new Schema(new Catalogue(Map.of(), Map.of(), Map.of()), Map.of(), Set.of(), Set.of());

    /** The columns of a constraint, for people to read; nothing for one that is not made up of columns. */
    Optional<String> columns(String constraint) {
        return Optional.ofNullable(keys.get(constraint)).map(columns -> String.join(" and ", columns));
    }
}
