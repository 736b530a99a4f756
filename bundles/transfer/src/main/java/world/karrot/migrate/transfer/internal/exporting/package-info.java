/** From an instance to an archive. */
package world.karrot.migrate.transfer.internal.exporting;
