/** Imports in which something goes wrong unnoticed, apart from the reading back. */
package world.karrot.migrate.itests.faults;
