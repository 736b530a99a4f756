/** What a database is like before anything is loaded into it, and whether the media folder is there. */
package world.karrot.migrate.database.internal.condition;
