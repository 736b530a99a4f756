/** The commands about instances themselves: connecting them, and what is known of them. */
package world.karrot.migrate.shell.internal.instance;
