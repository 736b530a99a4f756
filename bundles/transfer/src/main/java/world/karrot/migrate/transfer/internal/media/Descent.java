package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * The way from a folder to a file in it, folder by folder, each opened in the one before and never through a link:
 * whoever may write into a folder of the way could put a link there after any other kind of check.
 */
record Descent(Path start) {
    /**
     * Opens a file for reading.
     *
     * @param path relative to the start
     * @return nothing when there is no such file
     * @throws IOException when it is there but cannot be read, or when a link is in the way
     */
    Optional<SeekableByteChannel> open(Path path) throws IOException {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(start)) {
            return open(secure(folder), path);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    private static Optional<SeekableByteChannel> open(SecureDirectoryStream<Path> folder, Path path)
            throws IOException {
        if (path.getNameCount() == 1) {
            return openHere(folder, path);
        }
        try (SecureDirectoryStream<Path> next = folder.newDirectoryStream(path.getName(0), LinkOption.NOFOLLOW_LINKS)) {
            return open(next, path.subpath(1, path.getNameCount()));
        }
    }

    /** Not a pipe or a device, which would be waited for. */
    private static Optional<SeekableByteChannel> openHere(SecureDirectoryStream<Path> folder, Path name)
            throws IOException {
        BasicFileAttributes attributes = folder.getFileAttributeView(
                        name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        return attributes.isDirectory() || attributes.isOther()
                ? Optional.empty()
                : Optional.of(folder.newByteChannel(name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
    }

    /** Java has it wherever Karrot runs. */
    private static SecureDirectoryStream<Path> secure(DirectoryStream<Path> folder) throws IOException {
        if (folder instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IOException("this system has no way to open a file without following links");
    }
}
