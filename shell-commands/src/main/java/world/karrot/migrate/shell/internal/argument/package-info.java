/** What people type behind a command, and what they are asked for. */
package world.karrot.migrate.shell.internal.argument;
