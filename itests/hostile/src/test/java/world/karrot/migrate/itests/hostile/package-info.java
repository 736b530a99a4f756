/** Archives that were made to do harm, and what comes of them. */
package world.karrot.migrate.itests.hostile;
