package world.karrot.migrate.itests.instances;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The archives open with their passwords and hold what they are said to, as other programs read them. */
public class KarrotArchiveTest {

    private static final String COUNT_MEMBERS = """
            import sys, tarfile
            with tarfile.open(sys.argv[1], "r|xz") as archive:
                names = [member.name for member in archive]
            print(names[0], len([n for n in names if n.endswith(".json")]), len([n for n in names if n.startswith("files/")]))
            """;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void twoGroupsOpen() throws IOException, InterruptedException {
        assertEquals(
                "files/group_photos/b3c5b7e3-f4e8-47f2-b54d-0ad0f671cbba.jpg 20 19", members(KarrotArchive.TWO_GROUPS));
    }

    @Test
    public void largeOpens() throws IOException, InterruptedException {
        assertEquals("groups.group.json 20 200", members(KarrotArchive.LARGE));
    }

    private String members(KarrotArchive archive) throws IOException, InterruptedException {
        Path copy = archive.copyTo(folder.getRoot().toPath());
        Path tar = folder.getRoot().toPath().resolve("plain.tar.xz");
        Witness.Testimony gpg = Witness.gpg()
                .run("--passphrase", archive.password(), "--output", tar.toString(), "--decrypt", copy.toString());
        assertEquals(gpg.errors(), 0, gpg.status());
        Witness.Testimony xz = Witness.xz().run("--test", tar.toString());
        assertEquals(xz.errors(), 0, xz.status());
        return Witness.python3().run("-c", COUNT_MEMBERS, tar.toString()).text().strip();
    }
}
