/** Values that a database takes and Karrot cannot work with. */
package world.karrot.migrate.transfer.internal.importing.limits;
