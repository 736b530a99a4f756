/** The reading back, and the search for rules of the target that rows break: both in tables that nobody else sees. */
package world.karrot.migrate.transfer.internal.importing.proof;
