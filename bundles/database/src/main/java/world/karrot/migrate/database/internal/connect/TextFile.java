package world.karrot.migrate.database.internal.connect;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.instance.InstanceException;

/** Reads small files of settings. */
final class TextFile {
    private TextFile() {}

    /**
     * Reads a whole file, a byte order mark included.
     *
     * @param kind what to call it when it cannot be read
     */
    static String read(Path file, String kind) {
        requireRegular(file, kind);
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InstanceException("There is no " + kind + " " + file + ".", e);
        } catch (CharacterCodingException e) {
            throw new InstanceException("The " + kind + " " + file + " is not a text in UTF-8.", e);
        } catch (IOException e) {
            throw new InstanceException(
                    "The " + kind + " " + file + " cannot be read: " + FileException.reason(e) + ".", e);
        }
    }

    /** Reads the one value that is in a file. */
    static String value(Path file, String kind) {
        return read(file, kind).replaceFirst("^\uFEFF", "").strip();
    }

    /** A pipe or a terminal has nothing for whoever reads it again, and a device may have no end. */
    private static void requireRegular(Path file, String kind) {
        if (Files.isDirectory(file)) {
            throw new InstanceException("The " + kind + " " + file + " is a folder.");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new InstanceException("The " + kind + " " + file
                    + " is a pipe or a device. It is read again later, so it has to be a regular file.");
        }
    }
}
