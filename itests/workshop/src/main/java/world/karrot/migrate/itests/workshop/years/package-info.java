/** Karrots of other years. */
package world.karrot.migrate.itests.workshop.years;
