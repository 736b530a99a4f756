package world.karrot.migrate.transfer.internal.exporting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.transfer.internal.NamedGroups;

/**
 * What one export takes from where.
 *
 * @param groups that are exported
 * @param all that are there
 */
record ExportSource(
        Settings settings,
        Snapshot snapshot,
        ResolvedModels models,
        List<GroupSummary> groups,
        NamedGroups all,
        boolean namedFormerMembers) {
    Selection selection() {
        Set<Long> ids = groups.stream().map(GroupSummary::id).collect(Collectors.toSet());
        return snapshot.select(models, new Scope(ids, namedFormerMembers));
    }
}
