package world.karrot.migrate.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.json.ImportsDocument;
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
    Answer answer(Snapshot snapshot) {
        List<ReceiptSummary> receipts = snapshot.receipts();
        List<GroupSummary> groups = snapshot.groups();
        return Answer.of(lines(Listings.receipts(receipts, groups)), ImportsDocument.of(receipts, groups));
    }
}
