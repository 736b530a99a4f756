package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.instance.Catalogue;
import world.karrot.migrate.api.instance.Column;
import world.karrot.migrate.api.instance.IdBlocks;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.Shadow;
import world.karrot.migrate.api.instance.Table;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/** The transaction of an import, which holds a lock that only another import asks for. */
public final class PostgresImport implements ImportTransaction {
    /** Any number will do, if it is always the same and nobody else's: this is {@code karrot} in ASCII. */
    private static final long LOCK = 0x6b61_7272_6f74L;

    /** Both sides go through PostgreSQL's {@code lower}, whose idea of case is not Java's. */
    private static final String EXISTING = """
            SELECT asked, t.id, t.%1$s::text FROM unnest(?::text[]) AS asked \
            JOIN %2$s AS t ON lower(t.%1$s::text) = lower(asked) ORDER BY t.id, asked""";

    private final Session session;
    private CopyLoader loader;
    private int shadows;

    private PostgresImport(Session session) {
        this.session = session;
    }

    /**
     * Takes over a session, and closes it in the end.
     *
     * @throws InstanceException when another import is running
     */
    public static PostgresImport begin(Session session) {
        boolean locked = session.one("SELECT pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), LOCK);
        if (!locked) {
            session.close();
            throw new InstanceException("Another import is running on this instance. Wait until it has ended.");
        }
        return new PostgresImport(session);
    }

    @Override
    public Catalogue catalogue() {
        return session.schema().catalogue();
    }

    /** Both sides go through PostgreSQL's {@code lower}, whose idea of case is not Java's. */
    @Override
    public List<Existing> existing(Table table, String column, Collection<String> values) {
        String sql = EXISTING.formatted(Sql.name(column), Sql.table(table.name()));
        return session.query(sql, row -> new Existing(row.getString(1), row.getLong(2), row.getString(3)), (Object)
                storable(values));
    }

    /** No row has a value that no column can hold. */
    private static String[] storable(Collection<String> values) {
        return values.stream().distinct().filter(ColumnType::isStorable).toArray(String[]::new);
    }

    @Override
    public Optional<String> objection(Column column, Object value) {
        return ColumnType.objection(column, value);
    }

    @Override
    public Map<Long, String> values(Table table, String column, Collection<Long> ids) {
        String sql = "SELECT id, %1$s::text FROM %2$s WHERE id = ANY (?) AND %1$s IS NOT NULL"
                .formatted(Sql.name(column), Sql.table(table.name()));
        return session
                .query(sql, row -> Map.entry(row.getLong(1), row.getString(2)), (Object) ids.toArray(Long[]::new))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public long complete(Completion completion, long[] ids) {
        return session.one(completion.sql(), row -> row.getLong(1), (Object) ids);
    }

    @Override
    public IdBlocks allocate(Table table, long count) {
        return new Ids(session, table).take(count);
    }

    @Override
    public RowLoader load(Table table, List<Column> columns) {
        return load(Sql.table(table.name()), columns);
    }

    /** @param table as SQL names it */
    private RowLoader load(String table, List<Column> columns) {
        loader = new CopyLoader(session, table, columns);
        return loader;
    }

    @Override
    public Shadow shadow(Table table) {
        return PostgresShadow.create(session, table, ++shadows, this::load);
    }

    @Override
    public void checkConstraints() {
        session.execute("SET CONSTRAINTS ALL IMMEDIATE");
    }

    @Override
    public void commit() {
        session.commit();
    }

    /** A transaction cannot be rolled back in the midst of a load. */
    @Override
    public void close() {
        try (session) {
            if (loader != null) {
                loader.close();
            }
        }
    }
}
