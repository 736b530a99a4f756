/** Moves between Karrots of different years. */
package world.karrot.migrate.itests.rules.years;
