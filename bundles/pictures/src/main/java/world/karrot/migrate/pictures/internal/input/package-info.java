/** The bytes of a picture's file, or of those parts of it that may be seen. */
package world.karrot.migrate.pictures.internal.input;
