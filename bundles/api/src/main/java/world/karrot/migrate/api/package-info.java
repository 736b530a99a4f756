/** What everybody speaks of: findings and their places, failures, progress, passwords. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api;
