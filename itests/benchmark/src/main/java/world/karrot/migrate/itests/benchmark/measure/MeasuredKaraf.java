package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;

/** The assembled distribution, running, and watched for the memory it needs. */
public final class MeasuredKaraf implements AutoCloseable {
    private final Installation installation;
    private final Bash bash;
    private Karaf karaf;
    private GcLog gcLog;

    /**
     * Starts it.
     *
     * @param all whether it moves all content
     */
    public MeasuredKaraf(Installation installation, boolean all, Bash bash) throws IOException, InterruptedException {
        this.installation = installation;
        this.bash = bash;
        Files.createDirectories(installation.home().resolve("data/log"));
        if (all) {
            run("sed -i 's/karrot-migrate.*, /karrot-all, &/' etc/org.apache.karaf.features.cfg");
        }
        start();
    }

    /** Gives it a new process, whose memory nothing has used yet. */
    void restart() throws IOException, InterruptedException {
        close();
        start();
    }

    private void start() throws IOException, InterruptedException {
        Path log = installation.home().resolve("data/log/gc.log");
        Files.deleteIfExists(log);
        gcLog = new GcLog(log);
        karaf = installation.start("-Xmx256m -Xlog:gc:file=" + log);
        try {
            karrot("instances");
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Runs `bin/karrot` and returns the seconds it took, its own start included. */
    double karrot(String arguments) throws IOException, InterruptedException {
        return run("bin/karrot " + arguments);
    }

    private double run(String command) throws IOException, InterruptedException {
        return bash.time(
                "cd $home; " + command, Map.of("home", installation.home().toString()));
    }

    /** Full collections of its heap from now on. */
    FullCollections collections() {
        return new FullCollections(karaf.pid());
    }

    /** What it needed since the last call. */
    Memory memory() throws IOException {
        Path process = Path.of("/proc", Long.toString(karaf.pid()));
        List<String> status = Files.readAllLines(process.resolve("status"));
        int resident = status.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
        Files.writeString(process.resolve("clear_refs"), "5");
        GcLog.Heap heap = gcLog.next();
        return new Memory(heap.used(), heap.kept(), resident);
    }

    /** Returns when its process has ended. */
    @Override
    public void close() {
        karaf.close();
    }

    /** In MiB: the most heap before a collection, the most after a full one, and the most resident memory. */
    public record Memory(int heapUsed, int heapKept, int resident) {}
}
