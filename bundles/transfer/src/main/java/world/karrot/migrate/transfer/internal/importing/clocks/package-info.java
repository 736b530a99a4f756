/** What Karrot does by itself when a time has come: what an import does about it, and says of it. */
package world.karrot.migrate.transfer.internal.importing.clocks;
