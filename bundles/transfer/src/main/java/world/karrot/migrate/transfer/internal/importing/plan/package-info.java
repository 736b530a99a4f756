/** What an import will do, decided from the survey before anything is written. */
package world.karrot.migrate.transfer.internal.importing.plan;
