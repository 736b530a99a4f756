package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.wire.DataFolder;
import world.karrot.migrate.launcher.internal.wire.Kind;
import world.karrot.migrate.launcher.internal.wire.Release;
import world.karrot.migrate.launcher.internal.wire.Wire;

/** A Karaf that is looked for, and started where none is; what answers is this test. */
public class KarafProcessTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final ExecutorService others = Executors.newCachedThreadPool();
    private Path home;
    private DataFolder data;
    private CallerSettings settings;
    private Fifo news;
    private Fifo end;

    @Before
    public void makeHome() throws IOException {
        home = folder.getRoot().toPath();
        settings = Typed.at(home);
        data = settings.data();
        Files.createDirectories(data.cache());
        Files.createDirectories(home.resolve("bin"));
        news = Fifo.in(home, "news");
        end = Fifo.in(home, "end");
    }

    @After
    public void stop() throws IOException {
        others.shutdownNow();
        end.say("for those that still wait");
        news.close();
        end.close();
    }

    /** What is executed as {@code bin/karaf}. */
    private void karaf(String... lines) throws IOException {
        Path script = Files.writeString(home.resolve("bin/karaf"), "#!/bin/sh\n" + String.join("\n", lines));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    public void whereNoneRunsOneIsStartedAndStays() throws Exception {
        Files.writeString(data.cache().resolve("old"), "of a start that did not get to its end");
        karaf("echo $1 $EXTRA_JAVA_OPTS >" + news, "read word <" + end, "echo $word >" + news);
        Future<Wire> wire = others.submit(() -> new KarafProcess(settings, LONG, LONG).connect());
        assertThat(news.hear()).isEqualTo("daemon -Dkarrot.idleMinutes=10");
        assertThat(data.cache()).doesNotExist();
        try (ServerSocketChannel server = listen()) {
            answer(server, Release.version());
            wire.get().close();
        }
        end.say("still there");
        assertThat(news.hear()).isEqualTo("still there");
    }

    @Test
    public void oneThatServedSomebodyElseAndHasEndedIsStartedOnceMore() throws Exception {
        Path first = home.resolve("first");
        karaf("echo up >" + news, "[ ! -e %s ] || read word <%s".formatted(first, end), "touch " + first);
        Future<Wire> wire = others.submit(() -> new KarafProcess(settings, LONG, LONG).connect());
        assertThat(news.hear()).isEqualTo("up");
        assertThat(news.hear()).isEqualTo("up");
        try (ServerSocketChannel server = listen()) {
            answer(server, Release.version());
            wire.get().close();
        }
        end.say("");
    }

    @Test
    public void oneThatCannotBeStartedSaysWhy() throws IOException {
        karaf("echo there is no room", "exit 1");
        assertThatThrownBy(() -> new KarafProcess(settings, LONG, LONG).connect())
                .hasMessage("Karaf could not be started:\nthere is no room");
    }

    @Test
    public void oneThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws IOException {
        karaf("read word <" + end);
        assertThatThrownBy(() -> new KarafProcess(settings, SHORT, LONG).connect())
                .hasMessageContainingAll(home + " but does not answer", "karaf.log");
    }

    @Test
    public void uninstalledCommandsAreNotWaitedFor() throws IOException {
        data.setComplete();
        Files.createFile(data.uninstalled());
        karaf("read word <" + end);
        assertThatThrownBy(() -> new KarafProcess(settings, LONG, Duration.ZERO).connect())
                .hasMessageContainingAll("have been uninstalled", "feature:install karrot-migrate");
    }

    @Test
    public void aRunningKarafOfAnotherReleaseIsNotAskedToDoTheWork() throws Exception {
        try (ServerSocketChannel server = listen()) {
            Future<?> answer = others.submit(() -> answer(server, "0.0.1"));
            assertThatThrownBy(() -> new KarafProcess(settings).connect())
                    .hasMessageContainingAll("karrot-migrate 0.0.1 still runs in " + home, "Stop it with bin/stop");
            answer.get();
        }
    }

    @Test
    public void whatAKilledKarafLeftBehindIsNoKaraf() throws Exception {
        listen().close();
        assertThat(data.socket()).exists();
        assertThat(new KarafProcess(settings).connectIfItRuns()).isNull();
    }

    @Test
    public void oneThatIsComingUpIsWaitedForButNotWithoutEnd() throws Exception {
        String script = home.resolve("bin/karaf").toString();
        Process starting = new ProcessBuilder("sh", "-c", "cat; true", "sh", script).start();
        long begin = System.nanoTime();
        assertThat(new KarafProcess(settings, SHORT, LONG).connectIfItRuns()).isNull();
        assertThat(System.nanoTime() - begin).isGreaterThan(SHORT.toNanos());
        starting.outputWriter(UTF_8).close();
        starting.waitFor();
    }

    @Test
    public void aDataFolderThatCannotBeMadeOrWrittenIsNamed() throws IOException {
        Path file = folder.newFile().toPath();
        CallerSettings lost =
                new CallerSettings(home, new DataFolder(file.resolve("data")), "bin/karrot", 0, "10", false);
        assertThatThrownBy(() -> new KarafProcess(lost).connect())
                .hasMessageContainingAll("Karaf keeps its data in " + file, "cannot make it", "KARAF_DATA");
        Files.createDirectory(data.starting());
        assertThatThrownBy(() -> new KarafProcess(settings).connect())
                .hasMessageContainingAll("Karaf keeps its data in " + data.path(), "cannot write there");
    }

    @Test
    public void idleMinutesAreANumber() {
        CallerSettings odd = new CallerSettings(home, data, "bin/karrot", 80, "ten", false);
        assertThatThrownBy(() -> new KarafProcess(odd).connect())
                .hasMessage("KARROT_IDLE_MINUTES is a whole number of minutes, and not ten");
    }

    /** As Karaf does when somebody calls. */
    private static Wire answer(ServerSocketChannel server, String release) throws IOException {
        Wire karaf = new Wire(server.accept());
        karaf.send(Kind.HELLO, release);
        return karaf;
    }

    private ServerSocketChannel listen() throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        return server.bind(UnixDomainSocketAddress.of(data.socket()));
    }
}
