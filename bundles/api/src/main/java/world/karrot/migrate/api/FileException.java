package world.karrot.migrate.api;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/**
 * A file that cannot be read or written, or the disk under it: no rights, no space, a quota, a read error. Its message
 * is written for the admin, as that of a {@link MigrationException}, but is a part of a sentence: whoever catches it
 * says what has become of the run.
 */
public final class FileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why a file cannot be read or written by somebody who has no right to, as an end of a sentence. */
    public static final String DENIED = "Karaf runs as " + System.getProperty("user.name") + ", who may not do that";

    /**
     * A failure of a file.
     *
     * @param what names the file and what cannot be done with it
     * @param cause from the operating system; what others say is not shown
     */
    public FileException(String what, IOException cause) {
        super(what + ": " + reason(cause), cause);
    }

    /** Why a file cannot be read or written, as an end of a sentence. */
    public static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return DENIED;
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is such a file already";
        }
        return cause instanceof NoSuchFileException
                ? "there is no such file or folder"
                : systemsReason(cause).orElse(cause.getClass().getSimpleName());
    }

    private static Optional<String> systemsReason(IOException cause) {
        return Optional.ofNullable(
                cause instanceof FileSystemException system ? system.getReason() : cause.getMessage());
    }
}
