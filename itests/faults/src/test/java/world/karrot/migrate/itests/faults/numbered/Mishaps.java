package world.karrot.migrate.itests.faults.numbered;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;

/** All that happens to machines. */
final class Mishaps {
    private static final Callable<?> NOTHING = () -> null;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String BACKENDS = " FROM pg_stat_activity WHERE application_name = 'karrot-migrate'";

    /** What Karrot's own job removes: attachments that no row names so far. */
    private static final String ATTACHMENTS = "conversation_message_attachment_files";

    /** To a command that works on a database. */
    static final List<Mishap> OF_DATABASES = List.of(
            new Mishap("the database ends the connection", Call.SOCKET, Mishaps::terminate),
            new Mishap("the database crashes and comes back", Call.STATEMENT, Mishaps::crash),
            Mishap.lasting("the network is gone", Call.SOCKET),
            Mishap.lasting("the database's disk is full", Call.STATEMENT),
            Mishap.lasting("the disk is full", Call.WRITE),
            new Mishap("somebody presses Ctrl-C", Call.STATEMENT, Mishaps::cancel),
            new Mishap("Karaf stops, or a bundle is removed", Call.STATEMENT, Mishaps::stop));

    /** To an export. */
    static final List<Mishap> OF_EXPORTS = List.of(
            new Mishap("a media file vanishes", Call.FILE, scene -> {
                Path file = scene.mediaFile();
                Path kept = Files.move(file, scene.bench().folder().resolve("kept"));
                return () -> Files.move(kept, file);
            }),
            new Mishap(
                    "a media file grows",
                    Call.FILE,
                    scene -> Scene.change(scene.mediaFile(), old -> Arrays.copyOf(old, old.length + 100_000))),
            new Mishap(
                    "a media file is emptied",
                    Call.FILE,
                    scene -> Scene.change(scene.mediaFile(), old -> new byte[0])));

    /** To an import. */
    static final List<Mishap> OF_IMPORTS = List.of(
            new Mishap(
                    "a bit of the archive changes",
                    Call.FILE,
                    scene -> Scene.change(scene.archive(), old -> {
                        old[old.length / 2] ^= 1;
                        return old;
                    })),
            new Mishap(
                    "the archive is cut short",
                    Call.FILE,
                    scene -> Scene.change(scene.archive(), old -> Arrays.copyOf(old, old.length / 2))),
            new Mishap("Karrot's own job removes attachments", Call.FILE, scene -> {
                for (Path file : scene.unnamed("file", "conversations_conversationmessageattachment")) {
                    if (file.toString().contains(ATTACHMENTS)) {
                        Files.delete(file);
                    }
                }
                return NOTHING;
            }));

    private Mishaps() {}

    private static Callable<?> terminate(Scene scene) throws Exception {
        Server.administer(scene.instance(), "SELECT pg_terminate_backend(pid, 60000)" + BACKENDS);
        return NOTHING;
    }

    /** PostgreSQL ends all connections and recovers when one of its processes is killed. */
    private static Callable<?> crash(Scene scene) throws Exception {
        // The embedded server does not write each commit to disk, as others do.
        Server.administer(scene.instance(), "CHECKPOINT");
        Optional<ProcessHandle> backend = Sql.column(scene.instance(), "SELECT pid" + BACKENDS).stream()
                .findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        backend.ifPresent(ProcessHandle::destroyForcibly);
        return () -> awaitDatabase(scene.instance());
    }

    private static Object awaitDatabase(KarrotInstance instance) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return Sql.column(instance, "SELECT 1");
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static Callable<?> cancel(Scene scene) {
        scene.bench().commands().pressCtrlC();
        return NOTHING;
    }

    private static Callable<?> stop(Scene scene) {
        CompletableFuture<Void> stopped =
                CompletableFuture.runAsync(scene.bench().commands()::stop);
        return () -> {
            stopped.get();
            scene.bench().restart();
            return null;
        };
    }
}
