package world.karrot.migrate.transfer.internal;

/** What an admin may set in {@code etc/world.karrot.migrate.archives.cfg}; where it is 0, the heap decides. */
public @interface ReadingSettings {
    /** Of the file. */
    String PID = "world.karrot.migrate.archives";

    /** How many people an archive may hold. */
    long people() default 0;

    /** How many rows may be missing that others of an archive need. */
    long references() default 0;

    /** How many other things may be remembered of an archive. */
    long notes() default 0;
}
