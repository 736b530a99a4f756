package world.karrot.migrate.api.model;

import java.util.List;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.Model;

/**
 * A kind of content that takes part, and where it comes from.
 *
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 * @param completions what it does after an import has loaded its rows
 * @param byProducts what Karrot writes by itself
 */
public record Content(
        String name,
        String bundle,
        String version,
        boolean knownToKarrot,
        List<Model> models,
        List<Completion> completions,
        List<ByProduct> byProducts) {}
