package world.karrot.migrate.transfer.internal.exporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.importing.inspection.TableRules;

/** Looks whether all that an export of all groups reads can be read. */
@Component
public final class ExportCheck implements InstanceCheck {
    private final ModelRegistry registry;

    @Activate
    public ExportCheck(@Reference ModelRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String subject() {
        return "export";
    }

    @Override
    public boolean isFor(Purpose purpose) {
        return purpose != Purpose.IMPORT;
    }

    @Override
    public Health examine(Instance instance) {
        try (Snapshot snapshot = instance.snapshot()) {
            ResolvedModels models = registry.resolveUpgraded(snapshot.catalogue(), Set.of());
            List<Finding> problems = new ArrayList<>(models.problems());
            DatabaseCondition database = snapshot.condition(tables(models));
            problems.addAll(new TableRules(database, database.tables()).unreadable());
            if (problems.isEmpty()) {
                requireFiles(instance, snapshot, models);
            }
            return new Health("everything can be read", problems, List.of());
        }
    }

    private static Set<String> tables(ResolvedModels models) {
        Set<String> tables = new TreeSet<>();
        models.models().forEach(model -> tables.add(model.table().name()));
        models.unclaimed().stream().map(UnclaimedTable::table).forEach(tables::add);
        return tables;
    }

    private static void requireFiles(Instance instance, Snapshot snapshot, ResolvedModels models) {
        List<GroupSummary> groups = snapshot.groups();
        ExportSource source =
                new ExportSource(instance.settings(), snapshot, models, groups, NamedGroups.of(groups), false);
        ClosedFiles.refuse(source, source.selection());
    }
}
