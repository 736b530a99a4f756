/** The bytes of an archive's file, in and out. */
package world.karrot.migrate.archive.internal.file;
