package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.archive.Archive;
import world.karrot.migrate.api.archive.ArchiveException;
import world.karrot.migrate.api.archive.ArchiveVisitor;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.archive.internal.KarrotArchives;

/**
 * Bytes as an archive's file, read to its end by the real service. There is a reading, a problem or an
 * {@link ArchiveException} with words that fit on a console, and no other failure.
 */
public final class FuzzedFile implements ArchiveVisitor {
    /** Of messages that can be decrypted. */
    public static final String PASSWORD = "correct horse";

    private static final KarrotArchives ARCHIVES = new KarrotArchives();
    private static final Path FILE = Path.of(
            System.getProperty("java.io.tmpdir"),
            "fuzzed-" + ProcessHandle.current().pid());

    private FuzzedFile() {}

    static void read(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try (Archive archive = ARCHIVES.open(FILE, PASSWORD.toCharArray())) {
            archive.read(new FuzzedFile());
        } catch (ArchiveException e) {
            printable(e.getMessage());
        } finally {
            Files.delete(FILE);
        }
    }

    private static void printable(String text) {
        if (text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("Not fit for a console: " + text);
        }
    }

    @Override
    public void rows(String model, Rows rows) throws IOException {
        while (rows.next() != null) {
            // Each is parsed when it is asked for.
        }
    }

    @Override
    public void exact(String model, Rows rows) throws IOException {
        rows(model, rows);
    }

    @Override
    public void standIns(String model, Rows rows) throws IOException {
        rows(model, rows);
    }

    @Override
    public void file(String path, long size, InputStream content) throws IOException {
        Path media = Path.of("/media");
        if (!media.resolve(path).normalize().startsWith(media)
                || media.equals(media.resolve(path).normalize())) {
            throw new AssertionError("Leads out of the media folder");
        }
        if (content.transferTo(OutputStream.nullOutputStream()) != size) {
            throw new AssertionError("Not of the size that was said");
        }
    }

    @Override
    public void manifest(Manifest manifest) {
        // That there is one is all.
    }

    @Override
    public void unknown(String member) {
        if (!member.isBlank()) {
            printable(member);
        }
    }

    @Override
    public void problem(Finding problem) {
        printable(problem.toString());
    }
}
