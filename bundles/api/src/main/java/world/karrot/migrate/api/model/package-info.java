/** What the registry makes of declared models and one instance's catalogue. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.model;
