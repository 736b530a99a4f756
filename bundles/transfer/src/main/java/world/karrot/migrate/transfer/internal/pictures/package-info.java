/** The sizes of pictures that Karrot shows; knows neither SQL nor how a picture is decoded. */
package world.karrot.migrate.transfer.internal.pictures;
