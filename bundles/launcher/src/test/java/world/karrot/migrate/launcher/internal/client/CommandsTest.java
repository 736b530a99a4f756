package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import world.karrot.migrate.launcher.internal.server.ServedKaraf;

/** Commands that are called from outside, and what their callers see. */
public class CommandsTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    @Rule
    public final Timeout timeout = Timeout.seconds(60);

    private final Typed typed = Typed.inScript("one\ntwo");

    @Before
    public void serve() throws Exception {
        karaf.serve();
        karaf.finishStart();
    }

    @Test
    public void aCommandHasTheCallersWordsDirectoryAndStreams() throws Exception {
        karaf.offer("say", (session, words) -> {
            session.getConsole().println(session.currentDir() + " " + words);
            session.getConsole().print(session.get("COLUMNS"));
            return null;
        });
        assertThat(typed.karrot(karaf, "say", "a b", "$HOME")).isZero();
        assertThat(typed.out()).isEqualTo(Path.of("").toAbsolutePath() + " [a b, $HOME]\n0");
        assertThat(typed.err()).isEmpty();
    }

    /** What a shell makes of {@code <(command)} is an open file of the caller's, which Karaf has to look for there. */
    @Test
    public void openFilesOfTheCallerAreWithinReach() throws Exception {
        karaf.offer("say", (session, words) -> words);
        typed.karrot(karaf, "say", "/dev/fd/63", "/dev/stdin", "/dev/fd/x");
        String open = "/proc/" + ProcessHandle.current().pid() + "/fd/";
        assertThat(typed.out()).isEqualTo("[%s63, %s0, /dev/fd/x]\n", open, open);
    }

    @Test
    public void inputIsReadWhenACommandReadsIt() throws Exception {
        karaf.offer("first", (session, words) -> {
            InputStream in = session.getKeyboard();
            return "" + (char) in.read() + (char) in.read();
        });
        karaf.offer("next", (session, words) -> session.getKeyboard().read() == -1 ? "nothing" : "something");
        karaf.offer("all", (session, words) -> new String(session.getKeyboard().readAllBytes(), UTF_8));
        typed.karrot(karaf, "first");
        typed.karrot(karaf, "next");
        assertThat(typed.out())
                .as("the rest of the first piece is gone with its command")
                .isEqualTo("on\nnothing\n");

        Typed again = Typed.inScript("one\ntwo");
        again.karrot(karaf, "all");
        assertThat(again.out()).isEqualTo("one\ntwo\n");
    }

    @Test
    public void whoIsAskedAnswersInTheTerminalAndSecretsAreNotAsked() throws Exception {
        karaf.offer("ask", CommandsTest::ask);
        Typed somebody = Typed.inTerminal("Ada\nsecret\n");
        assertThat(somebody.karrot(karaf, "ask")).isZero();
        assertThat(somebody.out()).isEqualTo("Ada, secret\n");
        assertThat(somebody.err()).isEqualTo("Name: Password: \n");
    }

    @Test
    public void whereNobodyAnswersACommandFails() throws Exception {
        karaf.offer("ask", CommandsTest::ask);
        karaf.offer("secret", (session, words) -> session.readLine("Password: ", '*'));
        for (Typed nobody : List.of(typed, Typed.inTerminal("Ad"))) {
            assertThat(nobody.karrot(karaf, "ask")).isOne();
            assertThat(nobody.err()).endsWith("karrot: There is no terminal to ask \"Name:\"\n");
            assertThat(nobody.karrot(karaf, "secret")).isOne();
            assertThat(nobody.err()).endsWith("karrot: There is no terminal to ask \"Password:\"\n");
        }
    }

    private static String ask(Session session, List<Object> words) throws IOException {
        return session.readLine("Name: ", null) + ", " + session.readLine("Password: ", '*');
    }

    @Test
    public void aNumberIsAnExitCode() throws Exception {
        karaf.offer("end", (session, words) -> 3);
        assertThat(typed.karrot(karaf, "end")).isEqualTo(3);
        assertThat(typed.out() + typed.err()).isEmpty();
    }

    @Test
    public void aFailureIsItsMessageWithoutColours() throws Exception {
        karaf.offer("fail", (session, words) -> {
            throw new IllegalStateException("\u001B[31mIt broke\u001B[m\nhere");
        });
        karaf.offer("crash", (session, words) -> {
            throw new ArrayStoreException();
        });
        assertThat(typed.karrot(karaf, "fail")).isOne();
        assertThat(typed.karrot(karaf, "crash")).isOne();
        assertThat(typed.err()).isEqualTo("karrot: It broke\nhere\nkarrot: java.lang.ArrayStoreException\n");
    }

    @Test
    public void whoWantsToKnowSeesWhereAFailureCameFrom() throws Exception {
        karaf.offer("fail", (session, words) -> {
            throw new IllegalStateException("It broke");
        });
        CallerSettings curious = new CallerSettings(karaf.home(), karaf.data(), "bin/karrot", 0, "10", true);
        assertThat(Client.run(curious, typed.streams(), "fail")).isOne();
        assertThat(typed.err()).contains("IllegalStateException: It broke", "\tat " + CommandsTest.class.getName());
    }

    @Test
    public void unknownCommandsAreAnsweredWithThoseThatThereAre() throws Exception {
        karaf.offer("say", (session, words) -> null);
        assertThat(typed.karrot(karaf, "sing")).isOne();
        assertThat(typed.karrot(karaf)).isOne();
        assertThat(typed.karrot(karaf, "feature:sing")).isOne();
        assertThat(typed.err().lines().filter(line -> line.startsWith("karrot:")))
                .containsExactly(
                        "karrot: there is no command sing",
                        "karrot: which command?",
                        "karrot: there is no command feature:sing");
        assertThat(typed.err()).contains("  say         Does say\n");
    }

    @Test
    public void helpListsTheCommandsAndShowsTheOptionsOfOneInOrder() throws Exception {
        String head = "\u001B[1mOPTIONS\u001B[22m\n";
        String late = "        --late\n                Last\n";
        String early = "        --early\n                First\n";
        karaf.offer("say", (session, words) -> {
            session.getConsole().print(words.contains("--help") ? head + late + early : "");
            return null;
        });
        assertThat(typed.karrot(karaf, "help")).isZero();
        assertThat(typed.out()).startsWith("Usage: karrot COMMAND").contains("  say         Does say\n");
        assertThat(typed.err()).isEmpty();

        Typed one = Typed.inScript("");
        assertThat(one.karrot(karaf, "say", "-h")).isZero();
        assertThat(one.out()).isEqualTo("OPTIONS\n" + early + late);
    }

    @Test
    public void aCommandKnowsWhetherItsOutputArrivesAndAFailureSaysWhyItDidNot() throws Exception {
        karaf.offer("say", (session, words) -> {
            session.getConsole().println("something");
            return session.getConsole().checkError() ? 1 : 0;
        });
        assertThat(typed.karrot(karaf, "say")).isZero();
        assertThat(heard(Typed.losing("No space left on device")))
                .isEqualTo("karrot: standard output: No space left on device\n");
        assertThat(heard(Typed.unheard())).isEqualTo("karrot: standard output: it is closed\n");
        assertThat(heard(Typed.losing("Broken pipe")))
                .as("nobody wants to know")
                .isEmpty();
    }

    private String heard(Typed caller) throws InterruptedException {
        assertThat(caller.karrot(karaf, "say")).isOne();
        return caller.err();
    }

    @Test
    public void aKarafThatSomebodyStartedIsNotStoppedFromHere() throws Exception {
        assertThat(typed.karrot(karaf, "stop")).isOne();
        assertThat(typed.err()).contains("was started by bin/start or bin/karaf, and goes on");
    }

    @Test
    public void whereNoneRunsThereIsNothingToStop() throws Exception {
        CallerSettings elsewhere = Typed.at(karaf.newFolder("elsewhere").toPath());
        assertThat(Client.run(elsewhere, typed.streams(), "stop")).isZero();
        assertThat(typed.err()).isEqualTo("karrot: Karaf does not run\n");
    }
}
