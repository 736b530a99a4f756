package world.karrot.migrate.pictures.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an admin may set in {@code etc/world.karrot.migrate.pictures.cfg}. */
@ObjectClassDefinition(
        name = "Pictures of Karrot groups",
        description = "What a picture may take whose sizes an import makes; others are left out with a warning.")
public @interface PictureSettings {
    @AttributeDefinition(description = "Million pixels that a picture may have.")
    int megapixels() default PictureLimits.MEGAPIXELS;

    @AttributeDefinition(description = "How long one picture may take, in seconds.")
    int seconds() default PictureLimits.SECONDS;
}
