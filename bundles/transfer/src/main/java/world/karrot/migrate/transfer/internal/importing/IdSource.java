package world.karrot.migrate.transfer.internal.importing;

import world.karrot.migrate.api.instance.IdBlocks;
import world.karrot.migrate.api.instance.Table;

/** Where the ids of new rows come from. */
interface IdSource {
    /** Takes nobody's ids, for a plan that is not carried out. */
    IdSource PRETENDED = (table, count) -> new IdBlocks(new long[] {1}, new long[] {count});

    IdBlocks take(Table table, long count);
}
