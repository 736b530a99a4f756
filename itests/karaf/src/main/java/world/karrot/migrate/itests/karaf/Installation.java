package world.karrot.migrate.itests.karaf;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** An unpacked distribution, which listens on no port that another one has. */
public final class Installation {
    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    /**
     * Unpacks a distribution.
     *
     * @param home the folder for it; what was in there before is gone
     */
    public static Installation unpack(Path distribution, Path home) throws IOException, InterruptedException {
        Path folder = home.toAbsolutePath();
        FileUtils.deleteDirectory(folder.toFile());
        Files.createDirectories(folder);
        Process tar = new ProcessBuilder(
                        "tar", "-xzf", distribution.toString(), "-C", folder.toString(), "--strip-components=1")
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("tar could not unpack " + distribution);
        }
        useFreePort(folder.resolve("etc/org.apache.karaf.shell.cfg"));
        return new Installation(folder);
    }

    private static void useFreePort(Path settings) throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            String text = Files.readString(settings);
            Files.writeString(settings, text.replaceFirst("sshPort *= *\\d+", "sshPort = " + socket.getLocalPort()));
        }
    }

    public Path home() {
        return home;
    }

    /** One of those in {@code bin}. */
    public Path script(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Is there as long as a Karaf of this folder takes commands from {@code bin/karrot}. */
    public Path socket() {
        return home.resolve("data/karrot.socket");
    }

    /**
     * Starts its Karaf and waits until that takes commands.
     *
     * @param javaOptions for the virtual machine, separated by spaces
     */
    public Karaf start(String javaOptions) throws IOException, InterruptedException {
        return Karaf.start(this, javaOptions);
    }
}
