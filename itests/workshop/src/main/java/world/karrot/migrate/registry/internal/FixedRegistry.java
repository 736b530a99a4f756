package world.karrot.migrate.registry.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.registry.ModelRegistry;

/** What the registry makes of contents when no framework brings them. */
public record FixedRegistry(List<ContentType> types) implements ModelRegistry {
    @Override
    public List<Content> contents() {
        return Claims.of(types).contents();
    }

    @Override
    public ResolvedModels resolve(Catalogue catalogue, Set<String> without) {
        return new Resolver(catalogue, Claims.of(types).without(without)).resolve();
    }

    @Override
    public Map<String, ModelExporter> exporters() {
        return Map.of();
    }

    @Override
    public Map<String, ModelImporter> importers() {
        return Map.of();
    }
}
