/** The second reading: rows and files on their way to the target. */
package world.karrot.migrate.transfer.internal.importing.load;
