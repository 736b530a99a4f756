/** The flow of an export and of an import; knows neither tar nor SQL. */
package world.karrot.migrate.transfer.internal;
