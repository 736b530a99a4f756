/** Members of a tar, and what their names say of them. */
package world.karrot.migrate.archive.internal.tar;
