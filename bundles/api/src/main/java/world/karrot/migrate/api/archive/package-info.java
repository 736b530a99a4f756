/** The archive: members in, members out. Implemented by the archive bundle, called by the transfer bundle. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package world.karrot.migrate.api.archive;
