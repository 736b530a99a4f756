/** The commands {@code karrot:*}. The only bundle that knows the shell. */
package world.karrot.migrate.shell.internal;
