/** Archives read and made without the code under test. */
package world.karrot.migrate.itests.workshop.archive;
