/** The look at the target before anything is read or loaded, and what of it stands in an import's way. */
package world.karrot.migrate.transfer.internal.importing.inspection;
