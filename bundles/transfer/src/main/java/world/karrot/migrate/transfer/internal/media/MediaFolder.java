package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The media folder of a source. Reads only what lies in it. */
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
     * @throws IOException when the file is there but cannot be read
     */
    public Optional<MediaFile> open(String path) throws IOException {
        Path file = root.resolve(path);
        if (!isPlain(path, file) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            FileChannel channel = FileChannel.open(file);
            return Optional.of(new MediaFile(channel.size(), Channels.newInputStream(channel)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isPlain(String path, Path file) {
        Path normal = file.normalize();
        return normal.startsWith(root) && root.relativize(normal).toString().equals(path);
    }
}
