package world.karrot.migrate.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.json.ModelsDocument;
import world.karrot.migrate.shell.internal.report.Listings;
import world.karrot.migrate.shell.internal.report.ModelsLines;
import world.karrot.migrate.shell.internal.report.Text;

@Service
@Command(
        scope = "karrot",
        name = "models",
        description = "Lists what moves with a group, and which content bundle moves it",
        detailedDescription = """
                A model is one of Karrot's tables. Install another content bundle, and its models are here at once.
                With an instance, this also says what would stay behind there, and what a content \
                bundle declares that does not fit it; the exit code is 1 if that is in the way of a move.

                karrot:models
                karrot:models -i old
                """)
public final class ModelsCommand extends ListCommand {
    @Option(
            name = "-i",
            aliases = "--instance",
            description = "Also say which models of this instance nobody moves, and what does not fit it")
    @Completion(InstanceNames.class)
    String instance;

    @Reference
    ModelRegistry registry;

    @Override
    protected void run() {
        if (instance == null) {
            answer(installed());
        } else {
            compare();
        }
    }

    private Answer installed() {
        List<Finding> broken = registry.broken();
        return answer(ModelsLines.broken(broken), ModelsDocument.of(registry, null, broken, List.of()));
    }

    private void compare() {
        try (Snapshot snapshot = instances.get(Optional.of(instance)).snapshot()) {
            Catalogue catalogue = snapshot.catalogue();
            ResolvedModels models = registry.resolveUpgraded(catalogue, Set.of());
            List<String> unclaimed = ModelsLines.unclaimed(models, catalogue);
            List<Finding> notes = registry.notes(catalogue);
            answer(answer(
                    ModelsLines.of(models, catalogue, notes),
                    ModelsDocument.of(registry, unclaimed, models.refused(), models.problems())
                            .noting(notes)));
            if (!models.problems().isEmpty()) {
                throw new MigrationException(
                        Text.count(models.problems().size(), "problem") + " would stop an export and an import.");
            }
        }
    }

    private Answer answer(List<String> notes, ModelsDocument document) {
        return Answer.of(
                Stream.of(lines(Listings.models(registry.contents())), ModelsLines.served(registry.served()), notes)
                        .flatMap(List::stream)
                        .toList(),
                document);
    }
}
