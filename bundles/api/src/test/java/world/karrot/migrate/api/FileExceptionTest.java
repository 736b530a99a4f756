package world.karrot.migrate.api;

import static org.junit.Assert.assertEquals;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.Test;

public final class FileExceptionTest {
    @Test
    public void theReasonIsInWords() {
        assertEquals("No space left on device", FileException.reason(new IOException("No space left on device")));
        assertEquals(
                "Disk quota exceeded",
                FileException.reason(new FileSystemException("/media/a", null, "Disk quota exceeded")));
        assertEquals("there is no such file or folder", FileException.reason(new NoSuchFileException("/media/a")));
        assertEquals("there is such a file already", FileException.reason(new FileAlreadyExistsException("/media/a")));
        assertEquals(
                "Karaf runs as " + System.getProperty("user.name") + ", who may not do that",
                FileException.reason(new AccessDeniedException("/media/a")));
        assertEquals("EOFException", FileException.reason(new EOFException()));
    }
}
