/** Rows into the database, in one transaction. */
package world.karrot.migrate.database.internal.load;
