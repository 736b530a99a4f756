/** Which models there are, in which order, and what nobody moves. Implemented by the registry bundle. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.registry;
