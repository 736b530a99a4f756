package world.karrot.migrate.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.report.Listing;
import world.karrot.migrate.shell.internal.report.Listings;

@Service
@Command(
        scope = "karrot",
        name = "imports",
        description = "Lists the receipts of the imports to a Karrot instance",
        detailedDescription = """
                The first column holds the numbers that karrot:undo wants. An import that was undone is not listed, \
                and its number is never used again.

                karrot:imports
                karrot:imports -i new --no-format
                """)
public final class ImportsCommand extends SnapshotCommand {
    @Override
    Listing listing(Snapshot snapshot) {
        return Listings.receipts(snapshot.receipts(), snapshot.groups());
    }
}
