package world.karrot.migrate.database.internal.connect;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import world.karrot.migrate.api.instance.InstanceException;

/** Reads small files of settings. */
final class TextFile {
    private TextFile() {}

    /**
     * Reads a whole file.
     *
     * @param kind what to call it when it cannot be read
     */
    static String read(Path file, String kind) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InstanceException("There is no " + kind + " " + file + ".", e);
        } catch (AccessDeniedException e) {
            throw new InstanceException(
                    "The " + kind + " " + file + " may not be read by the user that Karaf runs as.", e);
        } catch (CharacterCodingException e) {
            throw new InstanceException("The " + kind + " " + file + " is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new InstanceException("The " + kind + " " + file + " cannot be read.", e);
        }
    }
}
