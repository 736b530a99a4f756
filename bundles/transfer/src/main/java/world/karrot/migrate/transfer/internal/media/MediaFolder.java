package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A media folder. Nothing outside of it is reached. */
public final class MediaFolder {
    private final Path root;

    public MediaFolder(Path root) {
        this.root = root.normalize();
    }

    /**
     * Opens a file.
     *
     * @param path as a row names it
     * @return nothing when there is no such file, or when the path is not a plain relative one
     * @throws IOException when the file is there but cannot be read; it names the file then
     */
    public Optional<MediaFile> open(String path) throws IOException {
        Optional<Path> file = resolve(path).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file.get());
            return Optional.of(
                    new MediaFile(channel.size(), new MediaStream(file.get(), Channels.newInputStream(channel))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw MediaStream.failure(file.get(), e);
        }
    }

    /** Whether there is something under a row's path, or may be, that cannot be opened. */
    public boolean isClosed(String path) {
        return resolve(path)
                .filter(file -> !Files.notExists(file) && !Files.isDirectory(file) && !Files.isReadable(file))
                .isPresent();
    }

    /**
     * Opens a file itself: where the path or a part of it is a link, that is not followed.
     *
     * @param path as a row names it
     * @return nothing when there is no such file, or when the path is not a plain relative one
     * @throws IOException when the file is there but cannot be read
     */
    public Optional<SeekableByteChannel> openItself(String path) throws IOException {
        Optional<Path> file = resolveItself(path).filter(Files::isRegularFile);
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(Files.newByteChannel(file.get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
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

    /** Whether a row's path, or a part of it, is a link. */
    public boolean isBehindLink(String path) {
        return resolve(path).isPresent() && resolveItself(path).isEmpty();
    }

    /** The place of a file, whether or not it is there; nothing when a link leads there, too. */
    Optional<Path> resolveItself(String path) {
        return resolve(path)
                .filter(file -> Stream.iterate(file, part -> !part.equals(root), Path::getParent)
                        .noneMatch(Files::isSymbolicLink));
    }

    /** The place of a file, whether or not it is there; nothing when the path is not a plain relative one. */
    Optional<Path> resolve(String path) {
        Path file = root.resolve(path).normalize();
        boolean isPlain = !path.isEmpty()
                && file.startsWith(root)
                && root.relativize(file).toString().equals(path);
        return isPlain ? Optional.of(file) : Optional.empty();
    }
}
