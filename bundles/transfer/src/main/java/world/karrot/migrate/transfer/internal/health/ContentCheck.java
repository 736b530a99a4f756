package world.karrot.migrate.transfer.internal.health;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
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

/** Whether what is installed moves all that groups have. */
@Component
public final class ContentCheck implements InstanceCheck {
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
                .flatMap(table -> leftBehind(snapshot.catalogue().model(table.table()), all.count(table)));
    }

    private static Stream<Finding> leftBehind(String model, long rows) {
        return rows == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "No content that is installed moves the rows of this model, " + rows + " in all groups",
                        Place.model(model),
                        "They stay behind unless a bundle with their content is installed."));
    }
}
