package world.karrot.migrate.registry.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.registry.ServedModel;

/** What the registry makes of what bundles publish, when no framework brings it. */
public record FixedRegistry(List<ContentType> types, List<ModelExporter> out, List<ModelImporter> in)
        implements ModelRegistry {
    @Override
    public List<Content> contents() {
        return installed().contents();
    }

    @Override
    public List<Finding> broken() {
        return installed().broken();
    }

    @Override
    public List<ServedModel> served() {
        return installed().served();
    }

    @Override
    public List<Finding> notes(Catalogue catalogue) {
        return installed().notes(catalogue);
    }

    @Override
    public ResolvedModels resolve(Catalogue catalogue, Set<String> without) {
        return installed().resolve(catalogue, without);
    }

    @Override
    public ResolvedModels resolveUpgraded(Catalogue catalogue, Set<String> without) {
        return installed().resolveUpgraded(catalogue, without);
    }

    @Override
    public Map<String, ModelExporter> exporters() {
        return installed().exporters();
    }

    @Override
    public Map<String, ModelImporter> importers() {
        return installed().importers();
    }

    private Installed installed() {
        return Installed.of(types, out, in);
    }
}
