package world.karrot.migrate.itests.rules;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** A host that takes the connection and never says a word. */
public class SilentDatabaseTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void itIsSaidToBeSilentAndThenGivenUp() throws Exception {
        KarrotInstance instance = workbench.connected(Fixture.EMPTY);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName(instance.host()))) {
            String settings = Files.readString(instance.env());
            Files.writeString(
                    instance.env(),
                    settings.replaceFirst("DATABASE_PORT=.*", "DATABASE_PORT=" + silent.getLocalPort()));
            workbench
                    .karrot("instances", "--no-format")
                    .says("cannot be reached")
                    .complains("Waiting for the database of " + instance.name());
        }
    }
}
