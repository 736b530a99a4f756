/** What a database's own catalogue says of it: tables, columns, keys. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.catalogue;
