/** Ids on the source, and what they become on the target. */
package world.karrot.migrate.transfer.internal.importing.ids;
