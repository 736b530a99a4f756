package world.karrot.migrate.database.internal.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.catalogue.Catalogue;

/**
 * The catalogue, and what else is good to know when the database refuses something.
 *
 * @param keys columns by name of the primary key, unique index or foreign key that they make up
 */
public record Schema(Catalogue catalogue, Map<String, List<String>> keys) {
    static final Schema UNKNOWN = new Schema(new Catalogue(Map.of(), Map.of(), Map.of()), Map.of());

    /** The columns of a constraint, for people to read; nothing for one that is not made up of columns. */
    Optional<String> columns(String constraint) {
        return Optional.ofNullable(keys.get(constraint)).map(columns -> String.join(" and ", columns));
    }
}
