/** What an archive may not be: damaged, or past its limits. The ground that all others stand on. */
package world.karrot.migrate.archive.internal.damage;
