/** Files that people name. */
package world.karrot.migrate.shell.internal.file;
