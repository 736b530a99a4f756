package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ShellPasswordTest {
    private static final String UNTOUCHED = "# karaf = karaf,_g_:admingroup\n\n";

    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    private Path users;

    @Before
    public void find() {
        users = karaf.home().resolve("etc/users.properties");
    }

    @Test
    public void theFirstStartMakesOneUpThatItsOwnerAloneCanRead() throws Exception {
        Files.writeString(users, UNTOUCHED);
        new ShellPassword(karaf.launcher());
        String first = Files.readString(users);
        assertThat(first).startsWith(UNTOUCHED).containsPattern("\nkarrot = [-\\w]{40},_g_:admingroup\n");
        assertThat(Files.getPosixFilePermissions(users)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        new ShellPassword(karaf.launcher());
        assertThat(users).hasContent(first);

        Files.writeString(users, UNTOUCHED);
        new ShellPassword(karaf.launcher());
        assertThat(Files.readString(users)).isNotEqualTo(first);
    }

    @Test
    public void whoHasUsersKeepsThem() throws Exception {
        Files.writeString(users, UNTOUCHED + "ada = lovelace,admin\n");
        new ShellPassword(karaf.launcher());
        assertThat(users).hasContent(UNTOUCHED + "ada = lovelace,admin\n");
    }
}
