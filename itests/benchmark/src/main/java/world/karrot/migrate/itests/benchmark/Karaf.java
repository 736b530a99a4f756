package world.karrot.migrate.itests.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The assembled distribution in a folder of its own, running. */
final class Karaf implements AutoCloseable {
    private final Path home;
    private final Bash bash;
    private GcLog gcLog;

    /**
     * Unpacks it and starts it.
     *
     * @param all whether it moves all content
     */
    Karaf(Path archive, Path home, boolean all, Bash bash) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home);
        this.bash = bash;
        bash.time(
                "tar -xzf $archive -C $home --strip-components=1", Map.of("archive", archive + "", "home", home + ""));
        Files.createDirectories(home.resolve("data/log"));
        if (all) {
            run("sed -i 's/karrot-migrate.*, /karrot-all, &/' etc/org.apache.karaf.features.cfg", "");
        }
        start();
    }

    /** Gives it a new process, whose memory nothing has used yet. */
    void restart() throws IOException, InterruptedException {
        close();
        start();
    }

    private void start() throws IOException, InterruptedException {
        Path log = home.resolve("data/log/gc.log");
        Files.deleteIfExists(log);
        gcLog = new GcLog(log);
        run("bin/start", "-Xmx256m -Xlog:gc:file=" + log);
        try {
            prepare();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Waits until it takes commands. */
    private void prepare() throws IOException, InterruptedException {
        run("bash -c 'for i in {1..600}; do [ ! -e data/karrot.socket ] || break; sleep 0.1; done'", "");
        karrot("instances");
    }

    /** Runs `bin/karrot` and returns the seconds it took, its own start included. */
    double karrot(String arguments) throws IOException, InterruptedException {
        return run("bin/karrot " + arguments, "");
    }

    private double run(String command, String options) throws IOException, InterruptedException {
        return bash.time("cd $home; " + command, Map.of("home", home.toString(), "EXTRA_JAVA_OPTS", options));
    }

    Path home() {
        return home;
    }

    /** What it needed since the last call. */
    Memory memory() throws IOException {
        Path process =
                Path.of("/proc", Files.readString(home.resolve("karaf.pid")).trim());
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
    public void close() throws IOException {
        try {
            run("bash -c 'bin/stop && while [ -e /proc/$(cat karaf.pid) ]; do sleep 0.1; done'", "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** In MiB: the most heap before a collection, the most after one, and the most resident memory. */
    record Memory(int heapUsed, int heapKept, int resident) {}
}
