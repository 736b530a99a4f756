/** An instance's media folder: files out of it and new files into it. */
package world.karrot.migrate.transfer.internal.media;
