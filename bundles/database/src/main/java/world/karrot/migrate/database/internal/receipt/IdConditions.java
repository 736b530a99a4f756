package world.karrot.migrate.database.internal.receipt;

import java.util.List;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.IdBlocks.Block;
import world.karrot.migrate.database.internal.session.Sql;

/** Ids in SQL. */
public final class IdConditions {
    private IdConditions() {}

    /**
     * The condition that an expression is one of the ids. The outermost bounds are said apart, for they are what an
     * index can be searched for; an import's ids lie close together.
     *
     * @param ids at least one
     */
    public static String contain(IdBlocks ids, String expression) {
        List<Block> blocks = ids.blocks().toList();
        long last = blocks.get(blocks.size() - 1).end() - 1;
        String bounds =
                "%s BETWEEN %s AND %s".formatted(expression, blocks.get(0).first(), last);
        return blocks.size() == 1
                ? bounds
                : "%s AND %s::bigint <@ %s::int8multirange".formatted(bounds, expression, Sql.string(ids.toString()));
    }
}
