package world.karrot.migrate.itests.workshop.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * An archive.
 *
 * @param outcome of the command that wrote it
 */
public record Export(Path file, Path passwordFile, Outcome outcome) {
    /** The command did well. */
    public Export succeeds() {
        outcome.succeeds();
        return this;
    }

    public String password() throws IOException {
        return Files.readString(passwordFile).strip();
    }

    /** The words that name it and the instance that it is to be seen from. */
    Stream<String> on(KarrotInstance target) {
        return Stream.of(file.toString(), "-i", target.name(), "--password-file", passwordFile.toString());
    }
}
