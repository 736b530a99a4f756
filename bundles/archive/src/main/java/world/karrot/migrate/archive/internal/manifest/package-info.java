/** The manifest, and what it promises of everything before it. */
package world.karrot.migrate.archive.internal.manifest;
