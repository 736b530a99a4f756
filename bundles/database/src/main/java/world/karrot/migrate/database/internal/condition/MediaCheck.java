package world.karrot.migrate.database.internal.condition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.InstanceCheck;
import world.karrot.migrate.api.instance.Instance;
import world.karrot.migrate.api.instance.InstanceException;

/** Whether an instance's media folder is there and can be read. */
@Component
public final class MediaCheck implements InstanceCheck {
    /** Who Karaf runs as. */
    public static final String USER = System.getProperty("user.name");

    @Override
    public String subject() {
        return "media folder";
    }

    @Override
    public boolean needsDatabase() {
        return false;
    }

    @Override
    public Health examine(Instance instance) {
        Path media = instance.settings().media();
        requireReadable(media);
        return new Health(media + ", as the user " + USER, List.of(), List.of());
    }

    /**
     * Makes sure that a media folder can be exported from.
     *
     * @throws InstanceException when it is not there, or cannot be read
     */
    public static void requireReadable(Path media) {
        if (!Files.isDirectory(media)) {
            throw new InstanceException("There is no media folder " + media
                    + ". Is its disk mounted? If it is called otherwise on this machine, connect with --media.");
        }
        if (!Files.isReadable(media) || !Files.isExecutable(media)) {
            throw new InstanceException("The media folder " + media + " cannot be read: " + FileException.DENIED + ".");
        }
    }
}
