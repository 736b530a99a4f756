package world.karrot.migrate.archive.internal.file;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import world.karrot.migrate.api.archive.ArchiveException;

public class AtomicFileTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private Path folder;
    private Path target;

    @Before
    public void nameAFile() {
        folder = temporary.getRoot().toPath();
        target = folder.resolve("a");
    }

    /** Whoever kills Karaf at any moment must not find an empty archive; a file made to hold the name would be one. */
    @Test
    public void theNameIsMadeOnceForTheWholeFile() throws IOException, InterruptedException {
        try (WatchService watch = folder.getFileSystem().newWatchService();
                AtomicFile file = AtomicFile.create(target)) {
            folder.register(watch, ENTRY_CREATE);
            file.write(new byte[] {1, 2, 3});
            file.complete();
            Files.createFile(folder.resolve("end"));

            assertThat(namesUntil("end", watch)).containsExactly("a", "end");
        }
        assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
    }

    @Test
    public void whereNoFileCanHaveASecondNameItGetsItsNameAllTheSame() throws IOException {
        for (AtomicFile.Linking none : List.<AtomicFile.Linking>of(
                (name, file) -> {
                    throw new FileSystemException(name.toString(), file.toString(), "Operation not permitted");
                },
                (name, file) -> {
                    throw new UnsupportedOperationException();
                })) {
            try (AtomicFile file = AtomicFile.create(target, none)) {
                file.write(new byte[] {1, 2, 3});
                assertThat(file.complete()).isEqualTo(3);
            }
            assertThat(files()).containsExactly(target);
            assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
            assertThatThrownBy(() -> again(none)).isInstanceOf(ArchiveException.class);
            assertThat(files()).containsExactly(target);
            assertThat(target).hasBinaryContent(new byte[] {1, 2, 3});
            Files.delete(target);
        }
    }

    private void again(AtomicFile.Linking links) throws IOException {
        try (AtomicFile file = AtomicFile.create(target, links)) {
            file.complete();
        }
    }

    private static List<String> namesUntil(String last, WatchService watch) throws InterruptedException {
        List<String> names = new ArrayList<>();
        while (!names.contains(last)) {
            WatchKey key = watch.take();
            for (WatchEvent<?> event : key.pollEvents()) {
                names.addAll(Collections.nCopies(event.count(), event.context().toString()));
            }
            key.reset();
        }
        return names;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
