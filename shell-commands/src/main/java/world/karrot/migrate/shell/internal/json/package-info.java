/** What commands print for programs; {@code docs/json} has a schema of each. What is not known is null. */
package world.karrot.migrate.shell.internal.json;
