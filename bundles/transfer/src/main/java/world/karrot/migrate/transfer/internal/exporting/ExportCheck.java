package world.karrot.migrate.transfer.internal.exporting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.model.UnclaimedTable;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.NamedGroups;
import world.karrot.migrate.transfer.internal.importing.inspection.TableRules;
import world.karrot.migrate.transfer.internal.media.MediaFolder;

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
            List<Finding> warnings = problems.isEmpty() ? doubts(source(instance, snapshot, models)) : List.of();
            return new Health("everything can be read", problems, warnings);
        }
    }

    private static Set<String> tables(ResolvedModels models) {
        Set<String> tables = new TreeSet<>();
        models.models().forEach(model -> tables.add(model.table().name()));
        models.unclaimed().stream().map(UnclaimedTable::table).forEach(tables::add);
        return tables;
    }

    private static ExportSource source(Instance instance, Snapshot snapshot, ResolvedModels models) {
        List<GroupSummary> groups = snapshot.groups();
        return new ExportSource(instance.settings(), snapshot, models, groups, NamedGroups.of(groups), false);
    }

    /** The export does as well as it can, and the import may not. */
    private static List<Finding> doubts(ExportSource source) {
        Selection selection = source.selection();
        Set<String> named = new LinkedHashSet<>();
        ClosedFiles.refuse(source, selection, use -> named.add(use.path()));
        Findings warnings = new Findings();
        new LackingValues(source, selection).note(warnings);
        missing(source.settings().media(), named).ifPresent(warnings::add);
        return source.all().in(warnings.list());
    }

    private static Optional<Finding> missing(Path folder, Set<String> named) {
        MediaFolder media = new MediaFolder(folder);
        List<String> missing = named.stream().filter(media::isMissing).toList();
        return missing.stream()
                .findFirst()
                .map(first -> Finding.of(
                        missing.size() + " of the " + named.size()
                                + " files that rows name are not in the media folder " + folder + ", such as " + first,
                        "If it is the folder of another instance, connect this one again with the right one. If they are"
                                + " lost, rows go along without them, or stay behind where they need one."));
    }
}
