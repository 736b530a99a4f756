package world.karrot.migrate.itests.faults.numbered;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The table in the documentation, of which each test writes its own line when every call is tried. */
final class FaultsPage {
    private static final Path PAGE = Path.of("../../docs/faults.md");
    private static final Path LOCK = Path.of("target/faults.lock");

    private FaultsPage() {}

    /**
     * Writes a line.
     *
     * @param calls that a run has
     * @param done how often the command did all for all that
     */
    static synchronized void put(String command, Call call, int calls, int tried, int done) throws IOException {
        if (!Boolean.getBoolean("karrot.faults.page")) {
            return;
        }
        String key = "| `%s` | %s |".formatted(command, call.words());
        String line = "%s %s | %s | %s | %s |".formatted(key, calls, tried, tried - done, done);
        Files.createDirectories(LOCK.getParent());
        // The other virtual machine writes lines as well.
        try (FileChannel channel = FileChannel.open(LOCK, CREATE, WRITE)) {
            channel.lock();
            String text = Files.readAllLines(PAGE).stream()
                    .map(old -> old.startsWith(key) ? line : old)
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(PAGE, text);
        }
    }
}
