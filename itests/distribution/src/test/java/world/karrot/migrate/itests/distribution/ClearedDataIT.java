package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.FileUtils;
import org.junit.Before;
import org.junit.Test;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;

/** A data folder that is not there, is gone or cannot be made. */
public class ClearedDataIT {

    private Installation installation;

    @Before
    public void unpack() throws IOException, InterruptedException {
        installation = Installation.unpack(Distribution.TARBALL, Path.of("target/cleared-data"));
        FileUtils.deleteDirectory(data().toFile());
    }

    private Path data() {
        return installation.home().resolve("data");
    }

    @Test
    public void installedContentIsThereAgainWhenTheDataFolderIsGone() throws Exception {
        try (Karaf karaf = installation.start("")) {
            assertTrue(karaf.pid() > 0);
            assertEquals(
                    0, call("karrot", "content", "add", "messages", "history").code());
            assertEquals(0, call("karrot", "content", "remove", "history").code());
        }
        FileUtils.deleteDirectory(data().toFile());
        Called models = call("karrot", "models", "--no-format");
        assertEquals(models.err(), 0, models.code());
        assertTrue(models.out(), models.out().contains("conversations.conversationmessage"));
        assertFalse(models.out(), models.out().contains("history.history"));
    }

    @Test
    public void aDataFolderThatCannotBeMadeIsNamedWithTheReason() throws Exception {
        Files.writeString(data(), "no folder");
        for (String command : List.of("models", "stop")) {
            Called called = call("karrot", command);
            assertEquals(1, called.code());
            assertTrue(called.err(), called.err().startsWith("karrot: Karaf keeps its data in " + data() + ", and "));
        }
    }

    private Called call(String script, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(installation.script(script).toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("KARROT_IDLE_MINUTES", "0");
        Process process = builder.start();
        byte[] out = process.getInputStream().readAllBytes();
        byte[] err = process.getErrorStream().readAllBytes();
        return new Called(process.waitFor(), new String(out, UTF_8), new String(err, UTF_8));
    }
}
