/** The first reading: what is in an archive, and what is wrong with it. Its result is the survey. */
package world.karrot.migrate.transfer.internal.importing.survey;
