package world.karrot.migrate.database.internal.condition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.condition.DatabaseCondition.MissingRight;
import world.karrot.migrate.api.condition.DatabaseCondition.Server;
import world.karrot.migrate.api.condition.TableCondition;
import world.karrot.migrate.api.condition.TableCondition.Sequence;
import world.karrot.migrate.api.condition.TableCondition.TableLock;
import world.karrot.migrate.database.internal.session.Session;

/** Looks at a database. Only PostgreSQL's own catalogue is read until it is known that a table can be. */
public final class Conditions {
    /** The tables that imports and undos make for themselves when they first need them. */
    private static final Set<String> OWN = Set.of("karrot_migrate_import", "karrot_migrate_staged");

    /** Nothing older than what is tried can be connected at all. */
    private static final int NEWEST_TRIED = 18;

    private static final String DATABASE =
            "SELECT quote_ident(current_user), current_setting('server_version_num')::int / 10000, current_setting('server_encoding')";

    /** For staging tables, and for the tables of our own where they are not there yet. */
    private static final String MISSING = """
            SELECT 'TEMPORARY', 'DATABASE ' || quote_ident(current_database())
            WHERE NOT has_database_privilege(current_database(), 'TEMPORARY')
            UNION ALL SELECT 'CREATE', 'SCHEMA public'
            WHERE NOT has_schema_privilege('public', 'CREATE') AND (
                to_regclass('public.karrot_migrate_import') IS NULL OR to_regclass('public.karrot_migrate_staged') IS NULL)""";

    private static final String TABLES = """
            SELECT c.relname, format('public.%I', c.relname),
                ARRAY(SELECT r FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE']) AS r
                    WHERE NOT has_table_privilege(c.oid, r)),
                ARRAY(SELECT t.tgname::text FROM pg_trigger t
                    WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND t.tgtype & 4 > 0
                    ORDER BY t.tgname)
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname = ANY (?)
            ORDER BY c.relname""";

    private final Session session;
    private final Sequences sequences;

    public Conditions(Session session, Sequences sequences) {
        this.session = session;
        this.sequences = sequences;
    }

    /** What the database is like, and these of its tables. */
    public DatabaseCondition of(Collection<String> names) {
        List<TableCondition> tables = tables(names);
        Predicate<TableCondition> isOwn = table -> OWN.contains(table.name());
        return session.one(
                DATABASE,
                row -> new DatabaseCondition(
                        row.getString(1),
                        new Server(row.getInt(2), row.getInt(2) <= NEWEST_TRIED),
                        row.getString(3),
                        session.query(MISSING, right -> new MissingRight(right.getString(1), right.getString(2))),
                        tables.stream().filter(isOwn).toList(),
                        tables.stream().filter(isOwn.negate()).toList()));
    }

    private List<TableCondition> tables(Collection<String> names) {
        Set<String> all = new HashSet<>(names);
        all.addAll(OWN);
        Map<String, List<TableLock>> locks = new Locks(session).byTable();
        return withIds(session.query(TABLES, row -> table(row, locks), (Object) all.toArray(String[]::new)));
    }

    private TableCondition table(ResultSet row, Map<String, List<TableLock>> locks) throws SQLException {
        String name = row.getString(1);
        return new TableCondition(
                name,
                row.getString(2),
                Set.of((String[]) row.getArray(3).getArray()),
                session.schema().hidden().contains(name),
                List.of((String[]) row.getArray(4).getArray()),
                locks.getOrDefault(name, List.of()),
                Optional.empty());
    }

    private List<TableCondition> withIds(List<TableCondition> tables) {
        Map<String, Sequence> ids = sequences.conditions(tables.stream()
                .filter(TableCondition::isReadable)
                .map(TableCondition::name)
                .toList());
        return tables.stream()
                .map(table -> table.withIds(Optional.ofNullable(ids.get(table.name()))))
                .toList();
    }
}
