package world.karrot.migrate.api.registry;

/**
 * A model that a bundle serves with an exporter or an importer of its own.
 *
 * @param by {@code exporter} or {@code importer}
 * @param type name of its class
 * @param bundle symbolic name of the bundle
 * @param version of the bundle
 */
public record ServedModel(String model, String by, String type, String bundle, String version) {}
