/** What Karrot does by itself when a time has come, and what imports say of it and do about it. */
package world.karrot.migrate.itests.rules.clocks;
