/** What becomes of links, addresses and names that texts and JSON speak of. */
package world.karrot.migrate.transfer.internal.importing.wording;
