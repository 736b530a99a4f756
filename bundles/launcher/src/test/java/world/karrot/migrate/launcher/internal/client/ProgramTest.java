package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.server.ServedKaraf;

/** What {@code bin/karrot} runs, as a process. */
public class ProgramTest {
    private static final int TERMINATED = 143;

    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    @Test
    public void itHasTheStreamsAndTheExitCodeOfItsCommand() throws Exception {
        serve();
        karaf.offer("copy", (session, words) -> {
            session.getConsole().print(new String(session.getKeyboard().readAllBytes(), UTF_8) + words);
            return 3;
        });
        Process karrot = karrot("copy", "Grüße");
        karrot.outputWriter(UTF_8).append("typed ☃").close();
        assertThat(karrot.inputReader(UTF_8).readLine()).isEqualTo("typed ☃[Grüße]");

        assertThat(karrot.waitFor()).isEqualTo(3);
    }

    @Test
    public void aSignalCancelsTheCommandAndIsTheExitCode() throws Exception {
        serve();
        CountDownLatch begun = new CountDownLatch(1);
        karaf.offer("wait", (session, words) -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        Process karrot = karrot("wait");
        begun.await();
        karrot.toHandle().destroy();
        assertThat(karrot.errorReader(UTF_8).readLine()).isEqualTo("karrot: cancelled");
        assertThat(karrot.waitFor()).isEqualTo(TERMINATED);
    }

    @Test
    public void ofSeveralThatFindNoKarafOneStartsItForAll() throws Exception {
        try (Fifo news = Fifo.in(karaf.home(), "news");
                Fifo end = Fifo.in(karaf.home(), "end")) {
            Path starts = karaf.home().resolve("starts");
            script("echo once >>" + starts, "echo up >" + news, "read word <" + end);
            karaf.offer("say", (session, words) -> 7);
            List<Process> callers = new ArrayList<>();
            for (int caller = 0; caller < 3; caller++) {
                callers.add(karrot("say"));
            }
            assertThat(news.hear()).isEqualTo("up");
            serve();
            for (Process caller : callers) {
                assertThat(caller.waitFor()).isEqualTo(7);
            }
            assertThat(starts).hasContent("once");
            end.say("");
        }
    }

    @Test
    public void aStartThatNobodyWaitsForAnyMoreIsTakenBack() throws Exception {
        try (Fifo news = Fifo.in(karaf.home(), "news");
                Fifo end = Fifo.in(karaf.home(), "end")) {
            script("trap 'echo stopped >%s; exit' TERM".formatted(news), "echo up >" + news, "cat " + end + " & wait");
            Process karrot = karrot("say");
            assertThat(news.hear()).isEqualTo("up");
            karrot.toHandle().destroy();
            assertThat(karrot.waitFor()).isEqualTo(TERMINATED);
            assertThat(news.hear()).isEqualTo("stopped");
        }
    }

    private void serve() throws Exception {
        karaf.serve();
        karaf.finishStart();
    }

    /** What is executed as {@code bin/karaf}. */
    private void script(String... lines) throws IOException {
        Path script = karaf.newFolder("bin").toPath().resolve("karaf");
        Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines));
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    /** Nothing but the bundle is on its class path. */
    private Process karrot(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "-Dkarrot.home=" + karaf.home(),
                "-Dkarrot.data=" + karaf.data().path(),
                "-Dkarrot.idleMinutes=10",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8"));
        all.addAll(Arrays.asList(words));
        return Program.of("target/classes", Client.class, all.toArray(String[]::new));
    }
}
