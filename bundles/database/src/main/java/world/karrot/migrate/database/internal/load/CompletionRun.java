package world.karrot.migrate.database.internal.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.session.Session;

/** Makes the rows that a content adds. */
record CompletionRun(Session session, Completion completion) {
    /**
     * Makes them.
     *
     * @param ids of the rows it is done for
     * @return the ids of what was made, by table
     */
    Map<String, IdBlocks> with(long[] ids) {
        Map<String, LongStream.Builder> made = new TreeMap<>();
        session.each(
                completion.sql(),
                row -> made.computeIfAbsent(row.getString(1), table -> LongStream.builder())
                        .add(row.getLong(2)),
                (Object) ids);
        Map<String, IdBlocks> blocks = new TreeMap<>();
        made.forEach((table, rows) ->
                blocks.put(known(table), IdBlocks.of(rows.build().toArray())));
        return blocks;
    }

    /** A table that nobody finds again could not be cleared by an undo. */
    private String known(String table) {
        return session.schema()
                .catalogue()
                .table(table)
                .map(Table::name)
                .orElseThrow(() -> new InstanceException("What makes " + completion.what()
                        + " says that it did so in a table that is not there: " + table
                        + ". This is an error in its content bundle; leave that out."));
    }
}
