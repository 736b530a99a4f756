package world.karrot.migrate.database.internal.load;

import java.util.List;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.condition.Sequences;
import world.karrot.migrate.database.internal.session.Session;

/** Takes ids of tables from their sequences, together with everybody else who does. */
final class Ids {
    /** Ids that follow one another become one range each, so that a million of them are one row. */
    private static final String TAKE = """
            SELECT lower(block), upper(block) - lower(block) FROM unnest((
                SELECT range_agg(int8range(id, id, '[]'))
                FROM (SELECT nextval(?::regclass) AS id FROM generate_series(1, ?)) AS taken)) AS block
            ORDER BY block""";

    private final Session session;
    private final Sequences sequences;

    Ids(Session session, Sequences sequences) {
        this.session = session;
        this.sequences = sequences;
    }

    /** None at all of a table whose ids come from no sequence. */
    IdBlocks take(Table table, long count) {
        if (count == 0) {
            return IdBlocks.of(List.of());
        }
        String sequence = sequences
                .name(table.name())
                .orElseThrow(
                        () -> new InstanceException("The ids of table " + table.name() + " come from no sequence."));
        return IdBlocks.of(
                session.query(TAKE, row -> new IdBlocks.Block(row.getLong(1), row.getLong(2)), sequence, count));
    }
}
