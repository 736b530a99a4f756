package world.karrot.migrate.api.transfer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.archive.Manifest;

/** Looks into an archive without a database. Thread-safe. Called by commands. */
@ProviderType
public interface InspectService {
    /**
     * Reads the whole archive and checks that it is sound.
     *
     * @throws world.karrot.migrate.api.archive.ArchiveException when it is damaged or the password is wrong
     */
    Contents inspect(Path file, Optional<Password> password, Progress progress);

    /**
     * What is in an archive.
     *
     * @param manifest absent in Karrot's own archives
     * @param problems what would stop an import anywhere
     */
    record Contents(
            List<Group> groups,
            List<ModelCount> models,
            long files,
            long fileBytes,
            Optional<Manifest> manifest,
            List<Finding> problems) {}

    /** A group in the archive. */
    record Group(long id, String name) {}
}
