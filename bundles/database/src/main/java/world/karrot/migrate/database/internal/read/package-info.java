/** Groups' rows out of the database, as PostgreSQL itself spells them for the archive. */
package world.karrot.migrate.database.internal.read;
