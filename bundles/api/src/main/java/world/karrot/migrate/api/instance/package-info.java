/** A Karrot instance: its settings, its database's catalogue, a snapshot to export, a transaction to import. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.1.0")
package world.karrot.migrate.api.instance;
