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
     * @param key its first columns
     * @param calls that a run has
     */
    static synchronized void put(String key, int calls, Trial trial) throws IOException {
        if (!Boolean.getBoolean("karrot.faults.page")) {
            return;
        }
        int nothing = trial.tried() - trial.done();
        String line = "%s %s | %s | %s | %s |".formatted(key, calls, trial.tried(), nothing, trial.done());
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
