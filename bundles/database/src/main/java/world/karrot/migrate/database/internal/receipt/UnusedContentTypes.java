package world.karrot.migrate.database.internal.receipt;

import static java.util.stream.Collectors.joining;

import java.util.List;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * The content types that an import made and that nothing refers to any more. Django takes such a row for its own as
 * soon as it finds it, and gives rights on it; then it stays, as if Django had made it.
 */
record UnusedContentTypes(Session session, IdBlocks made) {
    private static final String REMOVE = """
            WITH removed AS (DELETE FROM %s AS type WHERE %s%s RETURNING id) SELECT count(*) FROM removed""";

    /** Returns how many were removed. */
    long remove() {
        String unused = ReferringKey.to(List.of(Catalogue.CONTENT_TYPES), session).stream()
                .map(key -> " AND NOT EXISTS (SELECT FROM %s WHERE %s = type.id)".formatted(key.from(), key.targetId()))
                .collect(joining());
        String sql =
                REMOVE.formatted(Sql.table(Catalogue.CONTENT_TYPES), IdConditions.contain(made, "type.id"), unused);
        return session.one(sql, row -> row.getLong(1));
    }
}
