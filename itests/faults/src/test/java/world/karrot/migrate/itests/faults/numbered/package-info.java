/** Every call of a command to the database and to the file system fails once, one after the other. */
package world.karrot.migrate.itests.faults.numbered;
