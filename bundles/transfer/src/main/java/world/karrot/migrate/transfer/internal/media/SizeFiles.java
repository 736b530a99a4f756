package world.karrot.migrate.transfer.internal.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.Settings;
import world.karrot.migrate.api.picture.PictureException;

/**
 * The sizes of pictures in an instance's media folder. Each is there as a whole or not at all: it is written under a
 * name of its own beside, which whoever comes after a crash writes over, and which goes with the picture in an undo.
 * Safe for use by several threads that have different pictures.
 */
public final class SizeFiles {
    private final MediaFolder media;
    private final NewFiles newFiles;
    private final Deque<Path> folders = new ConcurrentLinkedDeque<>();

    public SizeFiles(Settings settings) {
        this.media = new MediaFolder(settings.media());
        this.newFiles = new NewFiles(settings);
    }

    /** Whether a size of a picture is there. */
    public boolean holds(String picture, int side) {
        return file(picture, side)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    /**
     * Writes one that is not there.
     *
     * @param picture as a row names it
     * @throws PictureException when a link leads to where it would go
     */
    public void write(String picture, int side, byte[] content) throws IOException {
        Path file = file(picture, side)
                .orElseThrow(() -> new PictureException(
                        "would get " + SizeNames.of(picture, side) + ", but a link leads there, which is not followed",
                        "Put a folder in its place, and run karrot:pictures again."));
        newFiles.makeFolder(file.getParent(), folders::push);
        newFiles.writeWhole(file, new ByteArrayInputStream(content));
    }

    /**
     * Takes away sizes that were written if the picture is gone: an undo may have removed it, and looked for its sizes,
     * before they were there.
     *
     * @return whether they stay
     */
    public boolean keep(String picture, Set<Integer> sides) throws IOException {
        if (media.resolveItself(picture).filter(Files::exists).isPresent()) {
            return true;
        }
        for (int side : sides) {
            Files.deleteIfExists(media.resolve(SizeNames.of(picture, side)).orElseThrow());
        }
        return false;
    }

    /** Takes away the folders that were made and have nothing in them, once nobody writes any more. */
    public void removeEmptyFolders() {
        folders.forEach(new Removal()::folder);
    }

    /**
     * The folders that are not there yet and that sizes of the pictures in these folders will go into, each before the
     * one that it is in.
     */
    public List<String> missingFolders(Set<String> pictures) {
        return media.missing(pictures.stream().map(folder -> SizeNames.folder(Path.of(folder))));
    }

    private Optional<Path> file(String picture, int side) {
        return media.resolveItself(SizeNames.of(picture, side));
    }

    /** What could not be as Karrot's own files are, once for all. */
    public List<Finding> warnings() {
        return newFiles.warnings();
    }
}
