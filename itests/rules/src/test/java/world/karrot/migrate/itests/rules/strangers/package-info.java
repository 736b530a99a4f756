/** Archives that somebody has changed who means no good to the people of the target, its site or its admin. */
package world.karrot.migrate.itests.rules.strangers;
