package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.MigrationException;

/**
 * A media folder. Nothing outside of it is reached; it may be a link itself, but no link in it is followed when a file
 * is read.
 */
public final class MediaFolder {
    private final Path root;

    public MediaFolder(Path root) {
        this.root = root.normalize();
    }

    /**
     * Opens a file to be read from its start to its end.
     *
     * @param path as a row names it
     * @return nothing when there is no such file, or when the path is not a plain relative one
     * @throws IOException when the file is there but cannot be read, such as behind a link; it names the file then
     */
    public Optional<MediaFile> open(String path) throws IOException {
        try {
            Optional<SeekableByteChannel> channel = openItself(path);
            return channel.isEmpty() ? Optional.empty() : Optional.of(MediaFile.of(root.resolve(path), channel.get()));
        } catch (IOException e) {
            throw MediaStream.failure(root.resolve(path), e);
        }
    }

    /** Whether there is something under a row's path, or may be, that cannot be opened. */
    public boolean isClosed(String path) {
        return resolve(path)
                .filter(file -> !Files.notExists(file) && !Files.isDirectory(file))
                .filter(file -> Stream.iterate(file, part -> part.startsWith(root), Path::getParent)
                        .anyMatch(part -> !Files.isReadable(part)))
                .isPresent();
    }

    /** Whether there is nothing under a row's path, or the path is not a plain relative one. */
    public boolean isMissing(String path) {
        return resolve(path).filter(file -> !Files.notExists(file)).isEmpty();
    }

    /**
     * Opens a file itself: where the path or a part of it is a link, that is not followed.
     *
     * @param path as a row names it
     * @return nothing when there is no such file, or when the path is not a plain relative one
     * @throws IOException when the file is there but cannot be read, such as behind a link
     */
    public Optional<SeekableByteChannel> openItself(String path) throws IOException {
        Optional<Path> file = resolve(path);
        return file.isEmpty() ? Optional.empty() : new Descent(root).open(root.relativize(file.get()));
    }

    /**
     * The folders that files in these folders need and that are not there yet, each before the one that it is in. What
     * is there and is no folder, such as a link to a disk that is not mounted, is not missing: nobody will make it.
     *
     * @param folders relative to this one
     */
    List<String> missing(Stream<Path> folders) {
        return folders.flatMap(folder -> Stream.iterate(folder, part -> part != null, Path::getParent))
                .distinct()
                .filter(folder -> !Files.exists(root.resolve(folder), LinkOption.NOFOLLOW_LINKS))
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .map(Path::toString)
                .toList();
    }

    /** The link that leads to a row's path, relative to this folder: the path itself, or a part of it. */
    public Optional<Path> link(String path) {
        return resolve(path).stream()
                .flatMap(file -> Stream.iterate(file, part -> !part.equals(root), Path::getParent))
                .filter(Files::isSymbolicLink)
                .reduce((inner, outer) -> outer)
                .map(root::relativize);
    }

    /** The place of a file, whether or not it is there; nothing when a link leads there, too. */
    Optional<Path> resolveItself(String path) {
        return resolve(path).filter(file -> link(path).isEmpty());
    }

    /** The place of a file, whether or not it is there; nothing when the path is not a plain relative one. */
    Optional<Path> resolve(String path) {
        Path file = place(path).normalize();
        boolean isPlain = !path.isEmpty()
                && file.startsWith(root)
                && root.relativize(file).toString().equals(path);
        return isPlain ? Optional.of(file) : Optional.empty();
    }

    private Path place(String path) {
        try {
            return path.indexOf(0) < 0 ? root.resolve(path) : root;
        } catch (InvalidPathException e) {
            throw new MigrationException(
                    "A media file's name has letters that this Java cannot write, in the language that it was started in."
                            + " Start Karaf with LC_ALL=C.UTF-8.",
                    e);
        }
    }
}
