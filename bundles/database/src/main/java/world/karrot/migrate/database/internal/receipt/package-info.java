/** The receipts that imports leave in the database, and what takes an import back. */
package world.karrot.migrate.database.internal.receipt;
