package world.karrot.migrate.api.registry;

import java.util.List;
import world.karrot.migrate.api.content.Model;

/**
 * A kind of content that takes part, and where it comes from.
 *
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 */
public record Content(String name, String bundle, String version, boolean knownToKarrot, List<Model> models) {}
