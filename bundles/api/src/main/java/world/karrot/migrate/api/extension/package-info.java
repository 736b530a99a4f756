/** What a content bundle provides where a declaration is not enough: an exporter or an importer of its own. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package world.karrot.migrate.api.extension;
