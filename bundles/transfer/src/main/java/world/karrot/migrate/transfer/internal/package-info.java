/** The flow of an export, an import and an undo; knows neither tar nor SQL. */
package world.karrot.migrate.transfer.internal;
