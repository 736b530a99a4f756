/** What came of a command, said to people or to programs. */
package world.karrot.migrate.shell.internal.answer;
