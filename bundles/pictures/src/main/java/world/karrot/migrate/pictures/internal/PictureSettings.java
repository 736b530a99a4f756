package world.karrot.migrate.pictures.internal;

/** What an admin may set in {@code etc/world.karrot.migrate.pictures.cfg}. */
@interface PictureSettings {
    /** Million pixels that a picture may have. */
    int megapixels() default 100;

    /** How long one picture may take, in seconds. */
    int seconds() default 30;
}
