/** The rows of an archive on their way to every reading. */
package world.karrot.migrate.transfer.internal.importing.rows;
