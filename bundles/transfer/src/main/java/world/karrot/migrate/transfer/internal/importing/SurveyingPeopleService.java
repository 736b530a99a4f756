package world.karrot.migrate.transfer.internal.importing;

import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.PeopleService;
import world.karrot.migrate.transfer.internal.ConfiguredLimits;
import world.karrot.migrate.transfer.internal.importing.plan.Planner;
import world.karrot.migrate.transfer.internal.importing.survey.Survey;

/** Does the first half of an import, in a transaction that is never committed, for what it learns of people. */
@Component
public final class SurveyingPeopleService implements PeopleService {
    private final Instances instances;
    private final ModelRegistry registry;
    private final Archives archives;
    private final ConfiguredLimits limits;

    @Activate
    public SurveyingPeopleService(
            @Reference Instances instances,
            @Reference ModelRegistry registry,
            @Reference Archives archives,
            @Reference ConfiguredLimits limits) {
        this.instances = instances;
        this.registry = registry;
        this.archives = archives;
        this.limits = limits;
    }

    @Override
    public List<Person> people(ImportRequest request, Progress progress) {
        try (OpenedImport opened = OpenedImport.of(request, instances, archives)) {
            Survey survey = opened.read(opened.models(registry), registry.importers(), limits.now(), progress);
            Planner planner = new Planner(request.choices(), survey, opened.target(), registry.contents(), "");
            return planner.peopleOutlooks().stream()
                    .flatMap(outlook -> outlook.people().stream())
                    .toList();
        } catch (IOException e) {
            throw new MigrationException("The archive cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
