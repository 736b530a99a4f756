package world.karrot.migrate.pictures.internal;

/** What an admin may set in {@code etc/world.karrot.migrate.pictures.cfg}. */
public @interface PictureSettings {
    /** Million pixels that a picture may have. */
    int megapixels() default PictureLimits.MEGAPIXELS;

    /** How long one picture may take, in seconds. */
    int seconds() default PictureLimits.SECONDS;
}
