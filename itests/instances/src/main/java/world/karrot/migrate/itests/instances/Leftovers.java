package world.karrot.migrate.itests.instances;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;

/** Clears away what a server left behind whose virtual machine was killed. */
final class Leftovers {

    /** The embedded server's own lock, held for as long as its virtual machine runs. */
    private static final String LOCK = "epg-lock";

    private static final int SECONDS_TO_END = 3;

    /** For who has made the lock, and does not hold it yet. */
    private static final Duration TO_START = Duration.ofMinutes(1);

    private Leftovers() {}

    /**
     * Stops the server that runs on the data folder, if any, and deletes the folder.
     *
     * @throws IllegalStateException if the server is still in use
     */
    static void clear(Path data) throws IOException {
        if (!Files.exists(data)) {
            return;
        }
        if (isLocked(data.resolve(LOCK))) {
            throw new IllegalStateException("Another server is in use in " + data);
        }
        stop(data);
        FileUtils.deleteDirectory(data.toFile());
    }

    /**
     * Likewise for servers whose data are beside this folder and which nobody uses any more. Others may do the same.
     */
    static void clearBeside(Path data) throws IOException {
        Files.createDirectories(data.getParent());
        List<Path> left;
        try (Stream<Path> folders = Files.list(data.getParent())) {
            left = folders.filter(folder -> isLeft(folder.resolve(LOCK))).toList();
        }
        for (Path folder : left) {
            stop(folder);
            FileUtils.deleteQuietly(folder.toFile());
        }
    }

    private static boolean isLeft(Path lock) {
        try {
            Instant made = Files.getLastModifiedTime(lock).toInstant();
            return made.isBefore(Instant.now().minus(TO_START)) && !isLocked(lock);
        } catch (IOException e) {
            return false; // none, or cleared by somebody else just now
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // held by this virtual machine itself
        }
    }

    private static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0));
            ProcessHandle.of(pid).filter(process -> runsOn(data, process)).ifPresent(Leftovers::kill);
        }
    }

    /** The process id may long be another program's. */
    private static boolean runsOn(Path data, ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    /**
     * Its data are not wanted any more, and the processes that it started end once they see that it is gone. Waits for
     * them, though not for ever: a dead process stays listed until its parent, by now the system's first process, takes
     * notice.
     */
    private static void kill(ProcessHandle process) {
        Stream<ProcessHandle> ending = Stream.concat(Stream.of(process), process.descendants());
        CompletableFuture<?>[] ends = ending.map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        process.destroyForcibly();
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, SECONDS_TO_END, TimeUnit.SECONDS)
                .join();
    }
}
