package world.karrot.migrate.launcher.internal.client;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import world.karrot.migrate.launcher.internal.wire.DataFolder;

/** By what a Karaf shows that it is there, coming up, or not gone yet. */
record Presence(Path home, DataFolder data) {

    /** Karaf holds these locks from its first second to its last. */
    boolean shows() throws IOException {
        return isLocked(home.resolve("lock"))
                || isLocked(data.cache().resolve("cache.lock"))
                || ProcessHandle.allProcesses().filter(Presence::isOurs).anyMatch(this::isComingUp);
    }

    /** Whatever a neighbour on the machine calls a process must not make anybody wait for it. */
    private static boolean isOurs(ProcessHandle process) {
        return process.info().user().equals(ProcessHandle.current().info().user());
    }

    /** Somebody else's {@code bin/start} or {@code bin/karaf}, which takes a while to hold its locks. */
    private boolean isComingUp(ProcessHandle process) {
        List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
        return arguments.contains(home.resolve("bin/karaf").toString())
                || (arguments.contains("-Dkaraf.home=" + home) && arguments.contains("org.apache.karaf.main.Main"));
    }

    /** Whoever may not write there is told so when they start one. */
    private static boolean isLocked(Path path) throws IOException {
        if (!Files.isWritable(path)) {
            return false;
        }
        try (FileChannel channel = open(path);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
