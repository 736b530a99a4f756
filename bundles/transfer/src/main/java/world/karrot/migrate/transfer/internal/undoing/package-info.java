/** Taking back what an import made. */
package world.karrot.migrate.transfer.internal.undoing;
