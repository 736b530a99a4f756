package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PeopleService;

/** Does the first half of an import, in a transaction that is never committed, for what it learns of people. */
@Component
public final class SurveyingPeopleService implements PeopleService {
    private final Instances instances;
    private final ModelRegistry registry;
    private final Archives archives;

    @Activate
    public SurveyingPeopleService(
            @Reference Instances instances, @Reference ModelRegistry registry, @Reference Archives archives) {
        this.instances = instances;
        this.registry = registry;
        this.archives = archives;
    }

    @Override
    public List<Person> people(ImportRequest request, Progress progress) {
        Instance instance = instances.get(request.instance());
        char[] password = request.password().map(Password::chars).orElse(new char[0]);
        try (Archive archive = archives.open(request.file(), password);
                ImportTransaction target = instance.begin()) {
            Survey survey = new Survey(request, registry, target, progress).of(archive);
            return people(survey, target, new Planner(request, survey, target, registry.contents(), ""));
        } catch (IOException e) {
            throw new MigrationException("The archive cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static List<Person> people(Survey survey, ImportTransaction target, Planner planner) {
        Map<String, Fates> fates = planner.fates();
        Map<String, Map<String, Map<Long, String>>> replacements = planner.replacements(fates);
        return survey.surveys().values().stream()
                .filter(model -> model.keyed().isPresent())
                .flatMap(model -> outlook(model, survey, fates, replacements, target).people().stream())
                .toList();
    }

    private static PeopleOutlook outlook(
            ModelSurvey model,
            Survey survey,
            Map<String, Fates> fates,
            Map<String, Map<String, Map<Long, String>>> replacements,
            ImportTransaction target) {
        String name = model.model().name();
        Set<Long> former = survey.needs().missing(name);
        return new PeopleOutlook(model, former, fates.get(name), replacements.get(name), target);
    }
}
