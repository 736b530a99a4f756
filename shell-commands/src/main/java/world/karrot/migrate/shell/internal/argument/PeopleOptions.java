package world.karrot.migrate.shell.internal.argument;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.karaf.shell.api.console.Session;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.transfer.PeopleChoices;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.people.PeopleReading;

/** The option that says what becomes of people, as it is typed. */
public final class PeopleOptions {
    private PeopleOptions() {}

    /**
     * What the people file decides.
     *
     * @param file of {@code --people}, or null when nothing is decided
     */
    public static PeopleChoices people(Session session, String file) throws IOException {
        return file == null
                ? PeopleChoices.NONE
                : PeopleReading.of(text(Folder.of(session).file(file)));
    }

    /** Whatever is no UTF-8 in it can only be in a name, which is not read, or in an e-mail that nobody has. */
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new MigrationException("There is no people file " + file + ". karrot:people writes one.");
        } catch (IOException e) {
            throw new MigrationException(
                    "The people file " + file + " cannot be read: " + FileException.reason(e) + ".", e);
        }
    }
}
