package world.karrot.migrate.api.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.extension.ModelExporter;
import world.karrot.migrate.api.extension.ModelImporter;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.model.ResolvedModels;

/** Knows the content of the bundles that are there. Thread-safe. Called by commands, exports and imports. */
@ProviderType
public interface ModelRegistry {
    /** What is there now, by name. A content that cannot take part is there without models. */
    List<Content> contents();

    /** What is there now and cannot take part on any instance, and why. */
    List<Finding> broken();

    /** What is served by bundles' own exporters and importers, by model. */
    List<ServedModel> served();

    /**
     * What declarations may have forgotten to say, or to bring along, of an instance's tables. It stops nothing.
     *
     * @param catalogue of the instance
     */
    List<Finding> notes(Catalogue catalogue);

    /**
     * What takes part in a run that starts now.
     *
     * @param catalogue of the instance that the run works on
     * @param without names of contents that are to be left out, installed or not
     * @throws world.karrot.migrate.api.MigrationException when core content is to be left out
     */
    ResolvedModels resolve(Catalogue catalogue, Set<String> without);

    /**
     * The same for an export: tables that are older than what is declared are those that Karrot's own upgrade would
     * make of them, and it is said what they are now.
     */
    ResolvedModels resolveUpgraded(Catalogue catalogue, Set<String> without);

    /**
     * Who exports a model in place of the ordinary exporter, by model, as of now; each says whose it is when it fails,
     * and as its text.
     */
    Map<String, ModelExporter> exporters();

    /**
     * Who imports a model in place of the ordinary importer, by model, as of now; each says whose it is when it fails,
     * and as its text.
     */
    Map<String, ModelImporter> importers();
}
