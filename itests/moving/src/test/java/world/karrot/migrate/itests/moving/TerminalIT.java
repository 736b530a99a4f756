package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Witness;
import world.karrot.migrate.itests.instances.Witness.Testimony;
import world.karrot.migrate.itests.workshop.shell.Export;

/** {@code bin/karrot} in a terminal, which says nothing of how wide it is. */
public class TerminalIT {
    private static final String IN_TERMINAL = "import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)";

    private static final String CANCELLED_WHEN_ASKED = """
            import os, pty, signal, sys
            # Programs of a build that runs in the background ignore it.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            def read(terminal):
                said = os.read(terminal, 1024)
                if b'Password' in said:
                    os.write(terminal, b'\\x03')
                return said
            sys.exit(pty.spawn(sys.argv[1:], read) >> 8)""";

    private static final int SIGINT = 130;

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

    @Test
    public void whoIsAskedForThePasswordCanCancel() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Export archive = workbench.export(source, "1").succeeds();
        Testimony seen = Witness.python3()
                .run(command(CANCELLED_WHEN_ASKED, "plan", archive.file().toString(), "-i", source.name()));
        assertThat(seen.status()).isEqualTo(SIGINT);
        assertThat(seen.text()).containsIgnoringCase("cancelled").doesNotContain("no terminal");
    }

    private String seen(String... words) throws Exception {
        Testimony seen = Witness.python3().run(command(IN_TERMINAL, words));
        assertThat(seen.status()).as(seen.text()).isZero();
        return seen.text();
    }

    private String[] command(String python, String... words) {
        String[] command = new String[words.length + 3];
        command[0] = "-c";
        command[1] = python;
        command[2] = workbench.distribution().script();
        System.arraycopy(words, 0, command, 3, words.length);
        return command;
    }
}
