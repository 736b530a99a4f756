package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Witness;
import world.karrot.migrate.itests.instances.Witness.Testimony;

/** {@code bin/karrot} in a terminal, which says nothing of how wide it is. */
public class TerminalIT {
    private static final String IN_TERMINAL = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void whoWaitsSeesHowFarItIs() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path archive = workbench.folder().resolve("export.tar.xz.gpg");
        assertThat(seen("export", "1", "-i", source.name(), "-o", archive.toString()))
                .contains("\r[##########] 100 %  Exporting the manifest")
                .containsPattern("\r +\r.*Exported 1 group");
        assertThat(seen("export", "1", "-i", source.name(), "--dry-run", "-o", "b.tar.xz.gpg", "--quiet"))
                .startsWith("Would export 1 group");
    }

    private String seen(String... words) throws Exception {
        Testimony seen = Witness.python3().run(command(words));
        assertThat(seen.status()).as(seen.text()).isZero();
        return seen.text();
    }

    private String[] command(String... words) {
        String[] command = new String[words.length + 3];
        command[0] = "-c";
        command[1] = IN_TERMINAL;
        command[2] = workbench.distribution().script();
        System.arraycopy(words, 0, command, 3, words.length);
        return command;
    }
}
