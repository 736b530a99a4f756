package world.karrot.migrate.pictures.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set in {@code etc/world.karrot.migrate.pictures.cfg}: numbers, if they are right. */
@ObjectClassDefinition(
        name = "Pictures of Karrot groups",
        description = "What a picture may take whose sizes an import makes; others are left out with a warning.")
public @interface PictureSettings {
    @AttributeDefinition(
            type = AttributeType.INTEGER,
            min = "1",
            description = "Million pixels that a picture may have.")
    String megapixels() default "" + PictureLimits.MEGAPIXELS;

    @AttributeDefinition(
            type = AttributeType.INTEGER,
            min = "1",
            description = "How long one picture may take, in seconds.")
    String seconds() default "" + PictureLimits.SECONDS;
}
