package world.karrot.migrate.transfer.internal.inspecting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.transfer.internal.ConfiguredLimits;

/** Inspects by reading an archive once from end to end. */
@Component
public final class ArchiveInspectService implements InspectService {
    private final Archives archives;
    private final ConfiguredLimits limits;

    @Activate
    public ArchiveInspectService(@Reference Archives archives, @Reference ConfiguredLimits limits) {
        this.archives = archives;
        this.limits = limits;
    }

    @Override
    public Contents inspect(Path file, Optional<Password> password, Progress progress) {
        char[] chars = password.map(Password::chars).orElse(new char[0]);
        try (Archive archive = archives.open(file, chars)) {
            Count count = new Count(limits.now(), progress);
            archive.read(count);
            return count.contents();
        } catch (IOException e) {
            throw new MigrationException("The archive could not be read: " + e.getMessage(), e);
        }
    }
}
