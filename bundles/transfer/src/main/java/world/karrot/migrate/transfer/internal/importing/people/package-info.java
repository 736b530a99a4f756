/** What becomes of people: what the admin says, and what follows from the target. */
package world.karrot.migrate.transfer.internal.importing.people;
