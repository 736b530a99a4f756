package world.karrot.migrate.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.json.GroupsDocument;
import world.karrot.migrate.shell.internal.report.Listings;

@Service
@Command(
        scope = "karrot",
        name = "groups",
        description = "Lists the groups of a Karrot instance",
        detailedDescription = """
                The first column holds the numbers that karrot:export wants.

                karrot:groups
                karrot:groups -i old --no-format
                """)
public final class GroupsCommand extends SnapshotCommand {
    @Override
    Answer answer(Snapshot snapshot) {
        List<GroupSummary> groups = snapshot.groups();
        return Answer.of(lines(Listings.groups(groups)), GroupsDocument.of(groups));
    }
}
