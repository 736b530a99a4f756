/** What a picture's header says, and its pixels. */
package world.karrot.migrate.pictures.internal.original;
