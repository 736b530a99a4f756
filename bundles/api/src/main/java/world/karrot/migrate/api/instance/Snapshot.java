package world.karrot.migrate.api.instance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.ReceiptSummary;

/** A consistent, read-only view of an instance's database. Used by one thread. */
@ProviderType
public interface Snapshot extends AutoCloseable {
    Catalogue catalogue();

    /** When the view was taken, by the database's clock. */
    Instant takenAt();

    /** All groups, by id. */
    List<GroupSummary> groups();

    /** The receipts of imports, by number. */
    List<ReceiptSummary> receipts();

    /** The ids, by table, of the rows that an import made; nothing when there is no receipt of this number. */
    Optional<Map<String, IdBlocks>> made(long receipt);

    /**
     * The files that a column names, in order of the rows.
     *
     * @param ids of the rows that are meant, at least one; or empty for all rows
     */
    List<FileUse> files(Table table, String column, Optional<IdBlocks> ids);

    /** What rows of a table have by default, as texts by column; of those columns where that is a constant. */
    Map<String, String> defaults(Table table);

    /**
     * Looks at the database as {@link ImportTransaction#condition} does, also where nobody can write.
     *
     * @param tables names of those to look at; one that is not there is passed over
     */
    DatabaseCondition condition(Collection<String> tables);

    /** The rows of these models that belong to some groups. */
    Selection select(ResolvedModels models, Scope scope);

    @Override
    void close();
}
