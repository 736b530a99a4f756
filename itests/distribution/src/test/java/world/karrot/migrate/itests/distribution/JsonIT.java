package world.karrot.migrate.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Karaf;

/** What {@code bin/karrot} prints with {@code --json}, read by another program as a script would. */
public class JsonIT {
    private static final String READER =
            "python3 -c 'import json, sys; d = json.load(sys.stdin); print(eval(sys.argv[1]))' \"%s\"";

    private static Launcher launcher;
    private static Karaf karaf;

    @BeforeClass
    public static void start() throws IOException, InterruptedException {
        launcher = new Launcher(Path.of("target/json"), Path.of("/"));
        assumeTrue(launcher.shell("command -v python3").code() == 0);
        karaf = launcher.startKaraf();
    }

    @AfterClass
    public static void stop() {
        if (karaf != null) {
            karaf.close();
        }
    }

    @Test
    public void eachListIsADocument() throws Exception {
        for (String command : List.of("content", "instances", "models", "version")) {
            Called called = piped(command, "python3 -m json.tool");
            assertEquals(called.toString(), 0, called.code());
        }
        assertEquals(
                "0\n",
                piped("instances", READER.formatted("len(d['instances'])")).out());
    }

    @Test
    public void aChangeSaysWhatHasChanged() throws Exception {
        launcher.karrot("content", "remove", "history");
        assertEquals(
                "history\n",
                piped("content add history", READER.formatted("' '.join(d['changed'])"))
                        .out());
        assertEquals(
                "yes\n",
                piped(
                                "content",
                                READER.formatted(
                                        "[c['installed'] for c in d['contents'] if c['name'] == 'history'][0]"))
                        .out());
    }

    @Test
    public void aRefusalIsADocumentAndAFailure() throws Exception {
        assertEquals(
                "No instance is connected\n",
                piped("groups", READER.formatted("d['problems'][0]['what'].split('.')[0]"))
                        .out());
        assertEquals(1, launcher.karrot("groups", "--json").code());
    }

    private static Called piped(String words, String reader) throws IOException, InterruptedException {
        return launcher.shell("\"$0\" " + words + " --json 2>/dev/null | " + reader);
    }
}
