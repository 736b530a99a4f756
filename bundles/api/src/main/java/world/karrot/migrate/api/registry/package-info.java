/** Which content takes part. Implemented by the registry bundle, called by commands and by the transfer bundle. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package world.karrot.migrate.api.registry;
