/** What a database is like before anything is loaded into it. */
package world.karrot.migrate.database.internal.condition;
