package world.karrot.migrate.database.internal.session;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.InstanceException;

/** Reads the schema {@code public} out of PostgreSQL's own catalogue, in a handful of queries. */
final class SchemaReader {
    /** Without these a database is not a Karrot's. */
    private static final Set<String> KARROTS =
            Set.of("groups_group", "users_user", "django_migrations", "django_content_type");

    /** Generated columns are left out: PostgreSQL makes them anew. */
    private static final String COLUMNS = """
            SELECT c.relname, a.attname, format_type(a.atttypid, NULL), greatest(a.atttypmod - 4, 0)
                    * (a.atttypid IN ('varchar'::regtype, 'bpchar'::regtype, 'varchar[]'::regtype))::int,
                NOT a.attnotnull, a.atthasdef OR a.attidentity <> ''
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
                AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            ORDER BY c.relname, a.attnum""";

    private static final String FOREIGN_KEYS = """
            SELECT t.relname, k.conname, a.attname, r.relname
            FROM pg_constraint k
            JOIN pg_class t ON t.oid = k.conrelid
            JOIN pg_class r ON r.oid = k.confrelid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1]
            JOIN pg_attribute i ON i.attrelid = r.oid AND i.attnum = k.confkey[1] AND i.attname = 'id'
            WHERE k.contype = 'f' AND cardinality(k.conkey) = 1
                AND t.relnamespace = 'public'::regnamespace AND r.relnamespace = 'public'::regnamespace""";

    private static final String UNIQUE = """
            SELECT t.relname, i.relname,
                array_agg(a.attname::text ORDER BY array_position(x.indkey::int2[], a.attnum))
            FROM pg_index x
            JOIN pg_class t ON t.oid = x.indrelid
            JOIN pg_class i ON i.oid = x.indexrelid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (x.indkey[:x.indnkeyatts - 1])
            WHERE x.indisunique AND x.indpred IS NULL AND x.indexprs IS NULL
                AND t.relnamespace = 'public'::regnamespace
            GROUP BY t.relname, i.relname""";

    private static final String MIGRATIONS =
            "SELECT DISTINCT ON (app) app, name FROM public.django_migrations ORDER BY app, id DESC";

    private static final String CONTENT_TYPES =
            "SELECT concat(app_label, '.', model), id FROM public.django_content_type";

    private static final String HIDDEN = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relrowsecurity AND row_security_active(oid)""";

    private static final String FUNCTIONS = """
            SELECT DISTINCT unnest(ARRAY[p.proname::text, n.nspname || '.' || p.proname])
            FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
            WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')""";

    private final Connection connection;

    private SchemaReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * Reads it in the connection's transaction.
     *
     * @throws InstanceException if this is not the database of a Karrot
     */
    static Schema read(Connection connection) throws SQLException {
        return new SchemaReader(connection).read();
    }

    private Schema read() throws SQLException {
        Map<String, List<Column>> columns = columns();
        if (!columns.keySet().containsAll(KARROTS)) {
            throw new InstanceException("This database is not a Karrot's: it has no tables of groups and people."
                    + " Check the name of the database.");
        }
        List<Key> foreign = foreignKeys();
        List<Key> unique = uniqueKeys();
        Map<String, List<String>> keys = new TreeMap<>();
        foreign.forEach(key -> keys.put(key.name(), key.columns()));
        unique.forEach(key -> keys.put(key.name(), key.columns()));
        Catalogue catalogue = new Catalogue(tables(columns, foreign), migrations(), contentTypes());
        return new Schema(catalogue, keys, names(HIDDEN), names(FUNCTIONS));
    }

    private Set<String> names(String sql) throws SQLException {
        return new TreeSet<>(Query.list(connection, sql, row -> row.getString(1)));
    }

    private Map<String, List<Column>> columns() throws SQLException {
        record Row(String table, Column column) {}
        return Query.list(
                        connection,
                        COLUMNS,
                        row -> new Row(
                                row.getString(1),
                                new Column(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getInt(4),
                                        row.getBoolean(5),
                                        row.getBoolean(6))))
                .stream()
                .collect(groupingBy(Row::table, TreeMap::new, mapping(Row::column, toUnmodifiableList())));
    }

    private List<Key> foreignKeys() throws SQLException {
        return Query.list(
                connection,
                FOREIGN_KEYS,
                row -> new Key(row.getString(1), row.getString(2), List.of(row.getString(3)), row.getString(4)));
    }

    private List<Key> uniqueKeys() throws SQLException {
        return Query.list(
                connection,
                UNIQUE,
                row -> new Key(
                        row.getString(1),
                        row.getString(2),
                        List.of((String[]) row.getArray(3).getArray()),
                        ""));
    }

    private Map<String, String> migrations() throws SQLException {
        return map(Query.list(connection, MIGRATIONS, row -> Map.entry(row.getString(1), row.getString(2))));
    }

    private Map<String, Long> contentTypes() throws SQLException {
        return map(Query.list(connection, CONTENT_TYPES, row -> Map.entry(row.getString(1), row.getLong(2))));
    }

    private static <T> Map<String, T> map(List<Map.Entry<String, T>> entries) {
        return entries.stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other, TreeMap::new));
    }

    private static Map<String, Table> tables(Map<String, List<Column>> columns, List<Key> foreign) {
        Map<String, Table> tables = new TreeMap<>();
        columns.forEach((name, of) -> tables.put(name, new Table(name, of, foreignKeys(name, foreign))));
        return tables;
    }

    private static Map<String, ForeignKey> foreignKeys(String table, List<Key> keys) {
        return keys.stream()
                .filter(key -> key.table().equals(table))
                .map(key -> new ForeignKey(key.columns().get(0), key.target()))
                .collect(toMap(ForeignKey::column, key -> key, (one, other) -> one, TreeMap::new));
    }

    /**
     * A foreign or a unique key.
     *
     * @param target the table that a foreign key points at
     */
    private record Key(String table, String name, List<String> columns, String target) {}
}
