package world.karrot.migrate.itests.rules;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.workshop.shell.Export;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** A password in a file, as editors and people leave it there. */
public class PasswordFileTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private Export archive;
    private String password;

    @Before
    public void receiveAnArchive() throws Exception {
        archive = workbench.karrots(KarrotArchive.TWO_GROUPS);
        password = archive.password();
    }

    @Test
    public void aByteOrderMarkIsNoPartOfThePassword() throws Exception {
        inspect(("\uFEFF" + password + "\r\n").getBytes(UTF_8)).succeeds();
    }

    @Test
    public void utf16IsReadByItsByteOrderMark() throws Exception {
        inspect(("\uFEFF" + password + "\r\n").getBytes(UTF_16LE)).succeeds();
        inspect(("\uFEFF" + password).getBytes(UTF_16BE)).succeeds();
    }

    @Test
    public void whatIsNeitherIsSaidToBeNoText() throws Exception {
        inspect(password.getBytes(UTF_16LE)).fails().complains("is not a text in UTF-8 or UTF-16");
        inspect(new byte[] {'p', (byte) 0xFC, '\n'}).fails().complains("is not a text in UTF-8 or UTF-16");
    }

    @Test
    public void theLabelInFrontOfItIsNamed() throws Exception {
        inspect(("Password: " + password + "\n").getBytes(UTF_8))
                .fails()
                .complains("begins with \"Password:\"", "the password does not fit");
    }

    @Test
    public void whatEveryAdminMayDoWrongLeavesNoTraceInTheLog() throws Exception {
        String before = workbench.commands().log();
        inspect("wrong".getBytes(UTF_8)).fails();
        assertThat(workbench.commands().log().substring(before.length()))
                .contains("cannot be decrypted")
                .doesNotContain("\n    at ");
    }

    private Outcome inspect(byte[] text) throws Exception {
        Files.write(archive.passwordFile(), text);
        return workbench.karrot(
                "inspect",
                archive.file().toString(),
                "--password-file",
                archive.passwordFile().toString());
    }
}
