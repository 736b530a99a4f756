/** The services that commands call, what they ask for and what they report. Implemented by the transfer bundle. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.transfer;
