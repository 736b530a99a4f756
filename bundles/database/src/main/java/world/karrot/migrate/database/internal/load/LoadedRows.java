package world.karrot.migrate.database.internal.load;

/**
 * Between which ids, from 1 on, the rows are that a transaction has loaded into a table; others may be there as well.
 */
record LoadedRows(long first, long last) {
    static final LoadedRows NONE = new LoadedRows(Long.MAX_VALUE, 0);

    LoadedRows and(LoadedRows others) {
        return new LoadedRows(Math.min(first, others.first), Math.max(last, others.last));
    }

    /** The condition that a row, by the name of its table in a query, is one of them. */
    String contain(String row) {
        return "%1$s.id BETWEEN %2$s AND %3$s AND %1$s.xmin = pg_current_xact_id()::xid".formatted(row, first, last);
    }
}
