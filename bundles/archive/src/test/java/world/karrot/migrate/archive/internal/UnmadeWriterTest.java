package world.karrot.migrate.archive.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.archive.internal.file.AtomicFile;
import world.karrot.migrate.archive.internal.xz.Compression;

public class UnmadeWriterTest {
    private static final Compression UNKNOWN = new Compression(42);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    /** They would wait for bytes until Karaf ends. */
    @Test
    public void whereCompressionCannotBeginNoThreadAndNoFileIsLeft() throws IOException {
        Path folder = temporary.getRoot().toPath();
        Set<Thread> before = threads();
        AtomicFile file = AtomicFile.create(folder.resolve("a"));

        assertThatThrownBy(() -> EncryptedArchiveWriter.create(file, new char[] {'x'}, UNKNOWN, 0))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(threads()).isSubsetOf(before);
        assertThat(folder).isEmptyDirectory();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("karrot-archive"))
                .collect(toSet());
    }
}
