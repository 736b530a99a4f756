package world.karrot.migrate.transfer.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set in {@code etc/world.karrot.migrate.archives.cfg}; where it is 0, the heap decides. */
@ObjectClassDefinition(
        name = "Archives of Karrot groups",
        description = "What an archive may hold; 0 is as much as there is memory for.")
public @interface ReadingSettings {
    /** Of the file. */
    String PID = "world.karrot.migrate.archives";

    @AttributeDefinition(type = AttributeType.LONG, min = "0", description = "How many people an archive may hold.")
    String people() default "0";

    @AttributeDefinition(
            type = AttributeType.LONG,
            min = "0",
            description = "How many rows may be missing that others of an archive need.")
    String references() default "0";

    @AttributeDefinition(
            type = AttributeType.LONG,
            min = "0",
            description = "How many other things may be remembered of an archive: names, files and the like.")
    String notes() default "0";
}
