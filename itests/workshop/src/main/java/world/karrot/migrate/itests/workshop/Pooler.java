package world.karrot.migrate.itests.workshop;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.Assume;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Witness;

/**
 * PgBouncer before an instance's database, in transaction mode: each transaction gets whatever session of the server is
 * free, and few sessions are enough for many clients. A test that asks for it where it is not installed is skipped.
 */
public final class Pooler implements AutoCloseable {
    private static final String SETTINGS = """
            [databases]
            * = host=%s port=%s
            [pgbouncer]
            listen_addr = %s
            listen_port = %s
            unix_socket_dir =
            auth_type = scram-sha-256
            auth_file = %s
            pool_mode = transaction
            default_pool_size = 2
            """;

    private static final String RUNNING = "process up";

    private final Path folder;
    private final Process process;
    private final KarrotInstance instance;

    private Pooler(Path folder, Process process, KarrotInstance instance) {
        this.folder = folder;
        this.process = process;
        this.instance = instance;
    }

    /** Starts one, and waits until it can be connected to. */
    public static Pooler before(KarrotInstance instance) throws IOException {
        Assume.assumeTrue(
                "Skipped: pgbouncer is not installed", Witness.find("pgbouncer").isPresent());
        Path folder = Files.createTempDirectory(
                "pooler", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int port = freePort();
        Path users = Files.writeString(
                folder.resolve("users"), "\"%s\" \"%s\"".formatted(instance.user(), instance.password()));
        Path settings = Files.writeString(
                folder.resolve("pgbouncer.ini"),
                SETTINGS.formatted(
                        instance.host(),
                        Integer.toString(instance.port()),
                        instance.host(),
                        Integer.toString(port),
                        users));
        return new Pooler(folder, start(settings), instance.by(port));
    }

    private static Process start(Path settings) throws IOException {
        Process process = new ProcessBuilder(command(settings))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .start();
        try (BufferedReader log = process.inputReader(StandardCharsets.UTF_8)) {
            if (log.lines().noneMatch(line -> line.contains(RUNNING))) {
                throw new IOException("pgbouncer ended with " + process.exitValue());
            }
        }
        return process;
    }

    /** It refuses to be the system's administrator. */
    private static List<String> command(Path settings) {
        String program = Witness.find("pgbouncer").orElseThrow().toString();
        return "root".equals(System.getProperty("user.name"))
                ? List.of(program, "-u", "nobody", settings.toString())
                : List.of(program, settings.toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The instance, as it is reached by way of this. */
    public KarrotInstance instance() {
        return instance;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        FileUtils.deleteDirectory(folder.toFile());
    }
}
