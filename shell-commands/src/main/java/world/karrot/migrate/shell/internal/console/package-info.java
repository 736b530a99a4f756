/** What a command says beside its result: what failed, warnings, how far it is. */
package world.karrot.migrate.shell.internal.console;
