/** Rows as a running Karrot writes them, odd ones included. */
package world.karrot.migrate.itests.rules.rows;
