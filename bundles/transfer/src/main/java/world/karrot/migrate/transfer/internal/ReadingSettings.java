package world.karrot.migrate.transfer.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set in {@code etc/world.karrot.migrate.archives.cfg}; where it is 0, the heap decides. */
@ObjectClassDefinition(
        name = "Archives of Karrot groups",
        description = "What an archive may hold; 0 is as much as there is memory for.")
public @interface ReadingSettings {
    /** Of the file. */
    String PID = "world.karrot.migrate.archives";

    @AttributeDefinition(description = "How many people an archive may hold.")
    long people() default 0;

    @AttributeDefinition(description = "How many rows may be missing that others of an archive need.")
    long references() default 0;

    @AttributeDefinition(
            description = "How many other things may be remembered of an archive: names, files and the like.")
    long notes() default 0;
}
