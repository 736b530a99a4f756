/** Archives made byte by byte, without the code under test. */
package world.karrot.migrate.itests.hostile.archive;
