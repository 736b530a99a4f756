package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.instance.Settings;

/**
 * Makes new files and folders of a media folder look as if Karrot had made them: with its permissions, and with owner
 * and group of the folder that they are in. Where the system does not let this process do that (only root may give
 * files away, and many network file systems and containers not even root), they stay as they are, which is said once
 * for all. Safe for use by several threads.
 */
public final class NewFiles {
    /** Django's, whatever the umask of its process. */
    private static final int FILE = 0644;

    private static final String UNFINISHED = ".part";

    private final Settings settings;
    private final Map<Path, FileAccess> rights = new HashMap<>();
    private final List<Path> odd = new ArrayList<>();
    private final Set<String> reasons = new LinkedHashSet<>();

    public NewFiles(Settings settings) {
        this.settings = settings;
    }

    /**
     * Makes a folder, and those that it is in, unless they are there.
     *
     * @param made takes each that was made at once, after the one that it is in
     */
    public synchronized void makeFolder(Path folder, Consumer<Path> made) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileSystemException(
                    folder.toString(), null, "is no folder, or a link to one that is not there; is its disk mounted?");
        }
        makeFolder(folder.getParent(), made);
        Files.createDirectory(folder);
        made.accept(folder);
        try {
            adaptFolder(folder);
        } catch (IOException e) {
            Files.deleteIfExists(folder); // before another thread takes it for one that is ready
            throw e;
        }
    }

    private void adaptFolder(Path folder) throws IOException {
        FileAccess parent = rightOf(folder.getParent());
        FileAccess right = settings.folderPermissions().map(parent::with).orElse(parent);
        give(folder, right);
        rights.put(folder, right);
    }

    /**
     * Writes a file that is there as a whole or not at all: under a name of its own beside, which whoever comes after a
     * crash writes over.
     */
    void writeWhole(Path file, InputStream content) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try {
            Files.copy(content, unfinished);
            adapt(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Gives a new file its permissions, owner and group.
     *
     * @param file that has just been written
     */
    public synchronized void adapt(Path file) throws IOException {
        FileAccess usual = rightOf(file.getParent()).with(FILE);
        give(file, settings.filePermissions().map(usual::with).orElse(usual));
    }

    /** Of a folder that could not get its owner, what is in it should not become its owner's either. */
    private FileAccess rightOf(Path folder) throws IOException {
        FileAccess right = rights.get(folder);
        return right == null ? FileAccess.of(folder) : right;
    }

    private void give(Path path, FileAccess right) throws IOException {
        right.giveTo(path);
        List<String> differences = FileAccess.ofItself(path).differences(right);
        if (!differences.isEmpty()) {
            odd.add(path);
            reasons.addAll(differences);
        }
    }

    /** One warning when there are files or folders that could not get their owner, group or permissions. */
    public synchronized List<Finding> warnings() {
        if (odd.isEmpty()) {
            return List.of();
        }
        Finding warning = Finding.of(
                "New files in the media folder could not be given the owner and permissions of Karrot's own: "
                        + String.join("; ", reasons),
                Place.member(settings.media().relativize(odd.get(0)).toString()),
                "Make sure that Karrot and the web server can read them, or correct them as root with chown and chmod");
        return List.of(warning.counted(odd.size()));
    }
}
