/** Sizes of pictures. Implemented by the pictures bundle, called by the transfer bundle. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.picture;
