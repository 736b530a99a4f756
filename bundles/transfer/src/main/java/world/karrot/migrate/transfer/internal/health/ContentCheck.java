package world.karrot.migrate.transfer.internal.health;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ModelCount;

/** Whether what is installed moves all that groups have. */
@Component
public final class ContentCheck implements InstanceCheck {
    private static final Finding NOTHING = Finding.of(
            "No bundle with content runs, so nothing can move",
            "bundle:list shows those that are installed, and bundle:start starts one.");

    private final ModelRegistry registry;

    @Activate
    public ContentCheck(@Reference ModelRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String subject() {
        return "content";
    }

    @Override
    public Health examine(Instance instance) {
        try (Snapshot snapshot = instance.snapshot()) {
            ResolvedModels models = registry.resolveUpgraded(snapshot.catalogue(), Set.of());
            if (models.contents().isEmpty()) {
                return new Health("", List.of(NOTHING), models.refused());
            }
            String contents = models.contents().stream().map(Content::name).collect(joining(", "));
            return new Health(
                    contents + " can move",
                    List.of(),
                    Stream.concat(models.refused().stream(), leftBehind(snapshot, models))
                            .toList());
        }
    }

    /** Where declarations are wrong, which the other checks say, nothing can be selected by them. */
    private static Stream<Finding> leftBehind(Snapshot snapshot, ResolvedModels models) {
        if (!models.problems().isEmpty()) {
            return Stream.empty();
        }
        Set<Long> groups = snapshot.groups().stream().map(GroupSummary::id).collect(toSet());
        Selection all = snapshot.select(models, new Scope(groups, false));
        return models.unclaimed().stream()
                .map(table -> new ModelCount(snapshot.catalogue().model(table.table()), all.count(table)))
                .filter(count -> count.rows() > 0)
                .collect(groupingBy(ContentCheck::application, TreeMap::new, toList()))
                .values()
                .stream()
                .map(ContentCheck::leftBehind);
    }

    /** Karrot has one for each content. */
    private static String application(ModelCount count) {
        return count.model().replaceFirst("\\..*", "");
    }

    private static Finding leftBehind(List<ModelCount> models) {
        String names = models.stream().map(ModelCount::model).collect(joining(", "));
        long rows = models.stream().mapToLong(ModelCount::rows).sum();
        return Finding.of(
                "No content that is installed moves these rows, " + rows + " in all groups",
                Place.model(models.get(0).model()).called(names),
                "They stay behind unless a bundle with their content is installed.");
    }
}
