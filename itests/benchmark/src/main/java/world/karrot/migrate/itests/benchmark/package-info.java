/**
 * Measures exports and imports of the assembled distribution beside what PostgreSQL, tar, xz and gpg need for the same.
 */
package world.karrot.migrate.itests.benchmark;
