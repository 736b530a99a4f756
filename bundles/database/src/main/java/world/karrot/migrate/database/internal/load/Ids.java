package world.karrot.migrate.database.internal.load;

import java.util.List;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** Takes ids of a table from its sequence, together with everybody else who does. */
final class Ids {
    /** The sequence that an identity column owns, or that the default of an older serial column takes numbers from. */
    private static final String SEQUENCE = """
            SELECT s.oid::regclass::text
            FROM pg_attribute a
            LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND (
                d.classid = 'pg_attrdef'::regclass AND d.objid = f.oid
                OR d.classid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum
                    AND d.deptype IN ('a', 'i'))
            JOIN pg_class s ON s.relkind = 'S' AND s.oid IN (d.objid, d.refobjid)
            WHERE a.attrelid = ?::regclass AND a.attname = 'id'
            ORDER BY d.classid = 'pg_attrdef'::regclass DESC
            LIMIT 1""";

    /** Ids that follow one another become one range each, so that a million of them are one row. */
    private static final String TAKE = """
            SELECT lower(block), upper(block) - lower(block) FROM unnest((
                SELECT range_agg(int8range(id, id, '[]'))
                FROM (SELECT nextval(?::regclass) AS id FROM generate_series(1, ?)) AS taken)) AS block
            ORDER BY block""";

    private final Session session;
    private final Table table;

    Ids(Session session, Table table) {
        this.session = session;
        this.table = table;
    }

    IdBlocks take(long count) {
        return IdBlocks.of(
                session.query(TAKE, row -> new IdBlocks.Block(row.getLong(1), row.getLong(2)), sequence(), count));
    }

    private String sequence() {
        List<String> sequences = session.query(SEQUENCE, row -> row.getString(1), Sql.table(table.name()));
        if (sequences.isEmpty()) {
            throw new InstanceException("The ids of table " + table.name() + " come from no sequence.");
        }
        return sequences.get(0);
    }
}
