/** How values of each PostgreSQL type leave for the archive, come back from it, and are checked on the way. */
package world.karrot.migrate.database.internal.type;
