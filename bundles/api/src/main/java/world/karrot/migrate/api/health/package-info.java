/** What is looked at before a move, and what is found. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.health;
