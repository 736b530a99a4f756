package world.karrot.migrate.registry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.registry.ServedModel;

/**
 * The registry of what bundles publish as services. The framework replaces each list as a whole when a bundle comes or
 * goes, lowest service ranking first; a run that has begun keeps what it was given.
 */
@Component
public final class BundleModelRegistry implements ModelRegistry {
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ContentType> contents;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ModelExporter> exporters;

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<ModelImporter> importers;

    private final UnseenBundles unseen;
    private final SilentBundles silent;

    @Activate
    public BundleModelRegistry(BundleContext context, @Reference ServiceComponentRuntime components) {
        unseen = new UnseenBundles(context);
        silent = new SilentBundles(components);
    }

    @Override
    public List<Content> contents() {
        return services().contents();
    }

    @Override
    public List<Finding> broken() {
        return now().broken();
    }

    @Override
    public List<ServedModel> served() {
        return services().served();
    }

    @Override
    public List<Finding> notes(Catalogue catalogue) {
        return services().notes(catalogue);
    }

    @Override
    public ResolvedModels resolve(Catalogue catalogue, Set<String> without) {
        return now().resolve(catalogue, without);
    }

    @Override
    public ResolvedModels resolveUpgraded(Catalogue catalogue, Set<String> without) {
        return now().resolveUpgraded(catalogue, without);
    }

    @Override
    public Map<String, ModelExporter> exporters() {
        return services().exporters();
    }

    @Override
    public Map<String, ModelImporter> importers() {
        return services().importers();
    }

    private Installed services() {
        return Installed.of(contents, exporters, importers);
    }

    /** All bundles are looked at for it, which what is there and works does not need. */
    private Installed now() {
        List<Finding> absent = new ArrayList<>(unseen.findings());
        absent.addAll(silent.among(unseen.seeing()));
        return services().beside(absent);
    }
}
