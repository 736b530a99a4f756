/** Rows: lines of JSON, each one object. */
package world.karrot.migrate.archive.internal.json;
