/** Makes sizes of pictures, within limits of pixels, memory and time. */
package world.karrot.migrate.pictures.internal;
