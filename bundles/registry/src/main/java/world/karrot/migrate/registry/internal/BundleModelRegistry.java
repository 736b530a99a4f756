package world.karrot.migrate.registry.internal;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;

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

    @Activate
    public BundleModelRegistry() {}

    @Override
    public List<Content> contents() {
        return Claims.of(contents).contents();
    }

    @Override
    public ResolvedModels resolve(Catalogue catalogue, Set<String> without) {
        return new Resolver(catalogue, Claims.of(contents).without(without)).resolve();
    }

    @Override
    public Map<String, ModelExporter> exporters() {
        return byModel(exporters, ModelExporter::model);
    }

    @Override
    public Map<String, ModelImporter> importers() {
        return byModel(importers, ModelImporter::model);
    }

    private static <T> Map<String, T> byModel(List<T> services, Function<T, String> model) {
        return services.stream().collect(toMap(model, service -> service, (lower, higher) -> higher));
    }
}
