/** The commands, typed and answered in a shell, by whatever runs them. */
package world.karrot.migrate.itests.workshop.shell;
