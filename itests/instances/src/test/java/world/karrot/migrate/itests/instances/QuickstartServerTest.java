package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class QuickstartServerTest {

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test(timeout = 60_000)
    public void endsWithItsInput() throws IOException, InterruptedException {
        Path home = folder.newFolder().toPath();
        Process server = start(home);
        assertEquals(
                List.of("source " + home.resolve("source/.env"), "target " + home.resolve("target/.env"), "ready"),
                output(server));
        int port = port(home);
        server.getOutputStream().close();
        assertEquals(0, server.waitFor());
        assertGone(home, port);
        assertTrue(Files.exists(home.resolve("source/.env")));
    }

    @Test(timeout = 60_000)
    public void endsWhenTerminated() throws IOException, InterruptedException {
        Path home = folder.newFolder().toPath();
        Process server = start(home);
        output(server);
        int port = port(home);
        server.destroy();
        server.waitFor();
        assertGone(home, port);
    }

    @Test(timeout = 60_000)
    public void nextOneClearsAwayWhatAKilledOneLeft() throws Exception {
        Path home = folder.newFolder().toPath();
        Process server = start(home);
        output(server);
        int port = port(home);
        server.destroyForcibly().waitFor();
        Ports.assertOpen(port);
        try (Postgres postgres = Postgres.start(PostgresSettings.below(home))) {
            Ports.assertClosed(port);
            assertEquals(
                    20,
                    new Rows(postgres.create("next", Fixture.SAMPLE, home))
                            .of("users_user")
                            .size());
        }
    }

    private Process start(Path home) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        QuickstartServer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @SuppressWarnings("MustBeClosed")
    private static List<String> output(Process server) throws IOException {
        List<String> lines = new ArrayList<>();
        BufferedReader reader = server.inputReader();
        do {
            lines.add(reader.readLine());
        } while (lines.get(lines.size() - 1) != null && !lines.contains("ready"));
        return lines;
    }

    private static int port(Path home) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("source/.env"))) {
            settings.load(reader);
        }
        return Integer.parseInt(settings.getProperty("DATABASE_PORT"));
    }

    private static void assertGone(Path home, int port) {
        Ports.assertClosed(port);
        assertFalse(Files.exists(home.resolve("postgresql")));
    }
}
