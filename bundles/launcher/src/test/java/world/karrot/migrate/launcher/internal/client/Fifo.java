package world.karrot.migrate.launcher.internal.client;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Lines that one process says to another, which waits for them. */
record Fifo(Path path, RandomAccessFile file) implements AutoCloseable {

    static Fifo in(Path folder, String name) throws IOException {
        Path path = folder.resolve(name);
        new ProcessBuilder("mkfifo", path.toString()).start().onExit().join();
        return new Fifo(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    String hear() throws IOException {
        return file.readLine();
    }

    void say(String line) throws IOException {
        file.writeBytes(line + "\n");
    }

    /** As a shell needs it. */
    @Override
    public String toString() {
        return path.toString();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
