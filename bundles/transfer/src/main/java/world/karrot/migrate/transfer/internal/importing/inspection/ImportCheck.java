package world.karrot.migrate.transfer.internal.importing.inspection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.health.Purpose;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.transfer.internal.media.AbandonedFiles;

/** Looks at an instance as an import begins to, for an archive with everything in it. No import can begin meanwhile. */
@Component
public final class ImportCheck implements InstanceCheck {
    private final ModelRegistry registry;

    @Activate
    public ImportCheck(@Reference ModelRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String subject() {
        return "import";
    }

    @Override
    public boolean isFor(Purpose purpose) {
        return purpose != Purpose.EXPORT;
    }

    @Override
    public Health examine(Instance instance) {
        try (ImportTransaction target = instance.begin()) {
            ResolvedModels models = registry.resolve(target.catalogue(), Set.of());
            TargetInspection inspection = TargetInspection.of(target, instance.settings(), models);
            List<Finding> problems = Stream.concat(models.problems().stream(), inspection.problems().stream())
                    .toList();
            Stream<Finding> abandoned = problems.isEmpty() ? abandoned(AbandonedFiles.of(instance)) : Stream.empty();
            return new Health(
                    "everything can be added",
                    problems,
                    Stream.concat(inspection.warnings().stream(), abandoned).toList());
        }
    }

    private static Stream<Finding> abandoned(AbandonedFiles files) {
        long count = files.count();
        return count == 0
                ? Stream.empty()
                : Stream.of(Finding.of(
                        "An earlier import or undo was interrupted; files that it has left in the media folder: "
                                + count,
                        "The next import or undo removes them."));
    }
}
