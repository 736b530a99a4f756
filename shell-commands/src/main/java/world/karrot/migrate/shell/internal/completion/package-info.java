/** What the tab key offers. */
package world.karrot.migrate.shell.internal.completion;
