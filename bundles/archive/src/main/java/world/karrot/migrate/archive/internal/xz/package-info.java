/** xz: blocks that are compressed side by side and become one stream. */
package world.karrot.migrate.archive.internal.xz;
