/** Writes pictures as Karrot does. */
package world.karrot.migrate.pictures.internal.output;
