package world.karrot.migrate.api.transfer;

import java.nio.file.Path;
import java.util.Optional;
import world.karrot.migrate.api.Password;

/**
 * What to import.
 *
 * @param instance the target, or empty for the only one that is connected
 * @param password empty for an archive that is not encrypted
 * @param by who imports, for the receipt
 * @param dryRun do everything, then take it back
 * @param pictures make the sizes of the pictures that arrived, once they are there for good
 */
public record ImportRequest(
        Optional<String> instance,
        Path file,
        Optional<Password> password,
        ImportChoices choices,
        String by,
        boolean dryRun,
        boolean pictures) {}
