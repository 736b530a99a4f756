package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.itests.karaf.Installation;

/** What the documentation says to type for an upgrade brings settings, content and bundles of others along. */
public class UpgradeIT {

    private static final Pattern EXAMPLE = Pattern.compile("(?s)## The distribution\n.*?```\n(.*?)```");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void whatIsTheAdminsGoesAlong() throws Exception {
        Path folder = temporary.getRoot().toPath();
        Path release = Path.of(System.getProperty("karrot.distribution"));
        Installation old = Installation.unpack(release, folder.resolve("old"));
        new ContentJar("org.example.tools", "1.0.0")
                .content("tools", "tools.tool<group")
                .write(old.home().resolve("deploy"));
        Files.writeString(old.home().resolve("etc/world.karrot.migrate.instance-far.cfg"), "env = /nonexistent/.env\n");
        new Program(old).karrot("content", "add", "messages").succeeds();
        Files.createSymbolicLink(folder.resolve(release.getFileName()), release);

        String typed = "export KARROT_IDLE_MINUTES=0\n" + example(release) + "new/bin/karrot instances\n";
        assertThat(Distribution.run(folder, null, "sh", "-ec", typed.replace("new/", unpacked(release) + "/"))
                        .succeeds()
                        .says("conversationmessage", "tools.tool", "far")
                        .err())
                .isEmpty();
        assertThat(old.socket()).doesNotExist();
    }

    private static String example(Path release) throws Exception {
        Matcher found = EXAMPLE.matcher(Files.readString(Page.ROOT.resolve("docs/upgrade.md")));
        assertThat(found.find()).isTrue();
        return found.group(1)
                .replaceAll("(?m)^\\$ ", "")
                .replace(
                        "karrot-migrate-<version>.tar.gz", release.getFileName().toString());
    }

    /** The folder that is in the file. */
    private static String unpacked(Path release) {
        return release.getFileName().toString().replace(".tar.gz", "");
    }
}
