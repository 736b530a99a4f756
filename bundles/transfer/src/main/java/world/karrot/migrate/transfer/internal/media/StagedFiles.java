package world.karrot.migrate.transfer.internal.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Settings;

/**
 * New files in a target's media folder. They are there under their names at once, which no row shows yet, and vanish
 * again on {@link #close} unless {@link #keep} was called: a crash between commit and renaming would otherwise leave
 * rows without their files, which is worse than files without their rows.
 */
public final class StagedFiles implements AutoCloseable {
    /** Bytes; the JDK's own way to copy a stream calls the system for every 8 KiB. */
    private static final int PIECE = 1 << 16;

    private final Settings settings;
    private final NewFiles newFiles;
    private final Set<String> files = new LinkedHashSet<>();
    private final Deque<Path> made = new ArrayDeque<>();
    private final Deque<Path> folders = new ArrayDeque<>();

    public StagedFiles(Settings settings) {
        this.settings = settings;
        this.newFiles = new NewFiles(settings);
    }

    /**
     * Writes a new file, unless it was written before: Karrot puts a file into its archives once for every use.
     *
     * @param path relative to the media folder; made by this import, never taken from an archive
     * @return whether it was written now
     */
    public boolean add(String path, InputStream content) throws IOException {
        if (!files.add(path)) {
            return false;
        }
        write(path, file -> write(file, content));
        return true;
    }

    /** Likewise a file that rows name already: until all of it is there, there is nothing under its name. */
    public void putBack(String path, InputStream content) throws IOException {
        if (files.add(path)) {
            write(path, file -> {
                newFiles.makeFolder(file.getParent(), folders::push);
                newFiles.writeWhole(file, content);
                made.push(file);
            });
        }
    }

    private void write(String path, Writing writing) throws IOException {
        Path file = settings.media().resolve(path);
        try {
            writing.to(file);
        } catch (FileException | InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new FileException("The media file " + file + " cannot be written", e);
        }
    }

    private void write(Path file, InputStream content) throws IOException {
        newFiles.makeFolder(file.getParent(), folders::push);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            made.push(file);
            byte[] piece = new byte[PIECE];
            for (int count; (count = content.read(piece)) >= 0; ) {
                out.write(piece, 0, count);
            }
        }
        newFiles.adapt(file);
    }

    /**
     * Whether a file that was added is on the disk as it should be.
     *
     * @param content what it should be; read to its end only when that is so
     */
    public boolean holds(String path, InputStream content) throws IOException {
        try (InputStream written = Files.newInputStream(settings.media().resolve(path))) {
            byte[] expected = new byte[PIECE];
            byte[] found = new byte[PIECE];
            int length = 1;
            while (length > 0) {
                length = content.readNBytes(expected, 0, PIECE);
                if (!Arrays.equals(expected, 0, length, found, 0, written.readNBytes(found, 0, PIECE))) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** What could not be as Karrot's own files are, once for all. */
    public List<Finding> warnings() {
        return newFiles.warnings();
    }

    /** Those of them that somebody else has removed. */
    public Set<String> lost() {
        return files.stream()
                .filter(path -> !Files.isRegularFile(settings.media().resolve(path)))
                .collect(Collectors.toSet());
    }

    /** The files that were written, in that order, relative to the media folder. */
    public List<String> files() {
        return List.copyOf(files);
    }

    /** The folders that were made for them, each before the one that it is in, relative to the media folder. */
    public List<String> folders() {
        return folders.stream()
                .map(folder -> settings.media().relativize(folder).toString())
                .toList();
    }

    public void keep() {
        made.clear();
        folders.clear();
    }

    /** Takes back what was not kept, files first, so that folders are empty when their turn comes. */
    @Override
    public void close() {
        Removal removal = new Removal();
        made.forEach(removal::file);
        folders.forEach(removal::folder);
        keep();
        List<Path> left = removal.left();
        if (!left.isEmpty()) {
            throw new MigrationException(left.stream()
                    .map(Path::toString)
                    .collect(Collectors.joining(
                            "\n  ",
                            "These files of the cancelled import could not be removed; remove them by hand:\n  ",
                            "\nNothing else of it is left.")));
        }
    }

    /** A way to write a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }
}
