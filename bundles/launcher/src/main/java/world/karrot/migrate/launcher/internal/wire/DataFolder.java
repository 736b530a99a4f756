package world.karrot.migrate.launcher.internal.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Karaf's data folder, and what both ends of {@code bin/karrot} look for in it. */
public record DataFolder(Path path) {

    /** Where Karaf listens: a socket that only its owner can use. */
    public Path socket() {
        return path.resolve("karrot.socket");
    }

    /**
     * Whether this release has come up once with what is in Karaf's cache. Otherwise the cache is what a first start
     * left behind that did not get to its end, and Karaf never comes up from that; or it is that of another release,
     * which would go on in place of what was unpacked over it.
     */
    public boolean isComplete() throws IOException {
        return Files.exists(complete()) && Files.readString(complete()).equals(Release.version());
    }

    /** Says so. */
    public void setComplete() throws IOException {
        Files.writeString(complete(), Release.version());
    }

    /** {@code bin/setenv} reads it, too. */
    private Path complete() {
        return cache().resolve("karrot.complete");
    }

    /**
     * A file that says that the commands have been uninstalled from what is in the cache: nobody need wait for them.
     */
    public Path uninstalled() {
        return cache().resolve("karrot.uninstalled");
    }

    /** Locked by the one client that may start Karaf. */
    public Path starting() {
        return path.resolve("karrot.starting");
    }

    public Path cache() {
        return path.resolve("cache");
    }

    public Path logs() {
        return path.resolve("log");
    }
}
