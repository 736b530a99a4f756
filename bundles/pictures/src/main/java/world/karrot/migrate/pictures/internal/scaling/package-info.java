/** From many pixels to few: reduces by whole numbers first and resamples the rest. */
package world.karrot.migrate.pictures.internal.scaling;
