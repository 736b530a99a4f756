/**
 * What everybody speaks of: findings and their places, failures, progress, passwords.
 *
 * <p>In all packages of the API, an interface marked {@code ConsumerType} is implemented by whoever uses the API: by
 * content bundles, exporters and importers, and by what is passed in and called back. One marked {@code ProviderType}
 * is implemented here alone, and may get new methods in a minor version.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package world.karrot.migrate.api;
