package world.karrot.migrate.database.internal.condition;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.condition.TableCondition.TableLock;
import world.karrot.migrate.database.internal.session.Session;

/**
 * The locks that others hold on tables and that keep rows from being added. Those of autovacuum are left out: it lets
 * go as soon as anybody waits. That it has no user is all that everybody may see of it.
 */
record Locks(Session session) {
    private static final String HELD = """
            SELECT c.relname, coalesce(l.pid, 0), coalesce(nullif(a.application_name, ''), a.usename, ''),
                bool_or(l.mode = 'AccessExclusiveLock')
            FROM pg_locks l
            JOIN pg_class c ON c.oid = l.relation AND c.relnamespace = 'public'::regnamespace
            LEFT JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.granted AND l.pid IS DISTINCT FROM pg_backend_pid()
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                AND l.mode IN ('ShareLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')
                AND (l.pid IS NULL OR a.usesysid IS NOT NULL)
            GROUP BY 1, 2, 3
            ORDER BY 1, 2""";

    Map<String, List<TableLock>> byTable() {
        record Holding(String table, TableLock lock) {}
        return session
                .query(
                        HELD,
                        row -> new Holding(
                                row.getString(1), new TableLock(row.getLong(2), row.getString(3), row.getBoolean(4))))
                .stream()
                .collect(groupingBy(Holding::table, mapping(Holding::lock, toList())));
    }
}
