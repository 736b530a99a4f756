/** Where instances are: Karrot's own settings, what is remembered of them in Karaf, and how to reach their database. */
package world.karrot.migrate.database.internal.connect;
