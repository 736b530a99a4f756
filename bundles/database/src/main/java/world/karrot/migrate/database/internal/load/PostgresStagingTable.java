package world.karrot.migrate.database.internal.load;

import java.util.List;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.api.instance.StagingTable;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * A temporary table. Its columns have the table's types and nothing else of it: no default, no constraint, no index.
 */
final class PostgresStagingTable implements StagingTable {
    private static final int LONGEST_NAME = 63;

    private final Session session;
    private final Table table;
    private final String name;
    private final Loads loads;

    private PostgresStagingTable(Session session, Table table, String name, Loads loads) {
        this.session = session;
        this.table = table;
        this.name = name;
        this.loads = loads;
    }

    /**
     * Makes the table. Its name is not the real one's, since PostgreSQL looks for tables among the temporary ones
     * first.
     *
     * @param number no other staging table's of the transaction
     */
    static PostgresStagingTable create(Session session, Table table, int number, Loads loads) {
        String full = "staging_" + number + "_" + table.name();
        String name = Sql.temporary(full.substring(0, Math.min(full.length(), LONGEST_NAME)));
        session.execute("CREATE TEMPORARY TABLE %s ON COMMIT DROP AS SELECT * FROM %s WITH NO DATA"
                .formatted(name, Sql.table(table.name())));
        return new PostgresStagingTable(session, table, name, loads);
    }

    @Override
    public RowLoader load(List<Column> columns) {
        return loads.start(name, columns);
    }

    /** Without statistics PostgreSQL takes any table that was just filled for a small one, and joins accordingly. */
    @Override
    public Comparison compare(List<Column> columns) {
        session.execute("ANALYZE " + name + " (id)");
        return new RowComparison(session, name, Sql.table(table.name()), columns).run();
    }

    @Override
    public List<Violation> violations() {
        return new Constraints(session, name, table.name()).violations();
    }

    @Override
    public void close() {
        session.execute("DROP TABLE " + name);
    }

    /** Starts loads into tables, as SQL names them. */
    @FunctionalInterface
    interface Loads {
        RowLoader start(String table, List<Column> columns);
    }
}
