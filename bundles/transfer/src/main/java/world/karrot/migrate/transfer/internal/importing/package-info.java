/**
 * From an archive to an instance. The rooms stand on one another in the order in which an import goes through them:
 * {@code survey}, {@code people}, {@code plan}, {@code load}, {@code proof}; the services are here, at the door.
 */
package world.karrot.migrate.transfer.internal.importing;
