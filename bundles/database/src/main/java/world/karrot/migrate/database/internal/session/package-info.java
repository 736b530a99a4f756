/** One connection, one transaction, what the database looks like there, and its errors in plain words. */
package world.karrot.migrate.database.internal.session;
