package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What is said of the instances that are connected. */
public class InstancesTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void oneWhoseSettingsFileIsGoneDoesNotHideTheOthers() throws Exception {
        KarrotInstance broken = workbench.connected(Fixture.EMPTY);
        KarrotInstance whole = workbench.connected(Fixture.COMMUNITY);
        Files.delete(broken.env());
        Outcome outcome = workbench.karrot("instances", "--no-format").succeeds();
        assertThat(outcome.out().lines())
                .anyMatch(line -> line.startsWith(broken.name() + "\t")
                        && line.contains("There is no settings file " + broken.env()))
                .anyMatch(line -> line.startsWith(whole.name() + "\t")
                        && line.contains(whole.media().toString())
                        && line.endsWith("\t4"));
    }
}
