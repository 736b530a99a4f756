package world.karrot.migrate.itests.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What a command says may be lost: its output is closed, its reader has gone, the disk is full. */
public class UnheardTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void noArchiveStaysWhosePasswordNobodyHasGot() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Path file = workbench.folder().resolve("lost.tar.xz.gpg");
        String[] export = {"export", "1", "-i", source.name(), "-o", file.toString()};
        unheard("Password", export)
                .fails()
                .complains("The password could not be printed, so the archive was removed: standard output is closed");
        assertThat(workbench.folder()).isDirectoryNotContaining("glob:**.{gpg,part}");
    }

    @Test
    public void whatIsThereForGoodIsSaidOnStandardError() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        Path file = workbench.folder().resolve("kept.tar.xz.gpg");
        Path password = workbench.folder().resolve("password");
        unheard("", "export", "1", "-i", source.name(), "-o", file.toString(), "--password-file", password.toString())
                .fails()
                .complains("The export is complete: " + file);
        workbench.keepSecret(Files.readString(password).strip());
        Export archive = new Export(file, password, new Outcome(0, "", ""));
        unheard("", "import", file.toString(), "-i", target.name(), "--password-file", password.toString())
                .fails()
                .complains("The import is complete, with the receipt 1.");
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group")).containsExactly("1");
        unheard("", "undo", "1", "-i", target.name()).fails().complains("The undo is complete.");
        assertThat(Sql.column(target, "SELECT count(*) FROM groups_group")).containsExactly("0");
        workbench.importInto(target, archive, "--dry-run").succeeds();
    }

    @Test
    public void whereNothingCameOfItButWordsItIsAFailure() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        for (String command : new String[] {"models", "instances"}) {
            assertThat(unheard("", command).status()).isNotZero();
        }
        assertThat(unheard("", "export", "1", "--dry-run", "-i", source.name()).status())
                .isNotZero();
    }

    /** @param from the text with which it begins not to arrive */
    private Outcome unheard(String from, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new Closing(from), true, UTF_8);
        int status = workbench.commands().karrot(workbench.folder(), out, new PrintStream(err, true, UTF_8), words);
        return new Outcome(status, "", err.toString(UTF_8));
    }

    /** Takes nothing from some text on. */
    private static final class Closing extends OutputStream {
        private final String from;
        private final StringBuilder taken = new StringBuilder();

        Closing(String from) {
            this.from = from;
        }

        @Override
        public void write(int b) throws IOException {
            taken.append((char) b);
            if (taken.indexOf(from) >= 0) {
                throw new IOException("Broken pipe");
            }
        }
    }
}
