package world.karrot.migrate.pictures.internal.original;

/** The formats in which Karrot accepts pictures and shows them. */
public enum Format {
    JPEG,
    PNG,
    GIF,
    WEBP
}
