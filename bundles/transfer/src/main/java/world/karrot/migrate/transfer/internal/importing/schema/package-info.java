/** What only one side has: models and fields that the target lacks, columns that the archive lacks, changed kinds. */
package world.karrot.migrate.transfer.internal.importing.schema;
