package world.karrot.migrate.launcher.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.karaf.features.DeploymentEvent;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Content that somebody installed is there again when Karaf's cache is gone. */
public class KeptContentTest {
    @Rule
    public final ServedKaraf karaf = new ServedKaraf();

    private final KarafFeatures features = new KarafFeatures("karrot-messages", "karrot-issues");
    private Path list;

    @Before
    public void find() {
        list = karaf.home().resolve("etc/karrot.content");
    }

    private KeptContent start() throws Exception {
        return new KeptContent(karaf.launcher(), features.service(), null);
    }

    @Test
    public void whatIsInstalledIsListedAndWhatIsNoContentIsNot() throws Exception {
        KeptContent kept = start();
        features.install("feature:karrot-messages/0.2.0", "feature:karrot-migrate/0.2.0", "feature:http/4.4.10");
        kept.deploymentEvent(DeploymentEvent.DEPLOYMENT_STARTED);
        assertThat(list).doesNotExist();
        kept.deploymentEvent(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(Files.readAllLines(list)).endsWith("karrot-messages").hasSize(2);
        features.install("feature:karrot-issues/[0.2.0,0.2.0]");
        features.finish(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(Files.readAllLines(list)).endsWith("karrot-issues", "karrot-messages");
    }

    @Test
    public void whatIsListedIsInstalledOnceMoreUnlessItIsThereOrNobodyKnowsIt() throws Exception {
        Files.writeString(list, "# Kept\n karrot-messages\nkarrot-issues\nkarrot-gone\nhttp\n");
        features.install("feature:karrot-issues/0.2.0");
        start();
        assertThat(features.installed()).isEqualTo(Set.of("feature:karrot-issues/0.2.0", "feature:karrot-messages"));
    }

    @Test
    public void whatNobodyKnowsYetStaysOnTheListAndWhatIsRemovedDoesNot() throws Exception {
        Files.writeString(list, "karrot-messages\nkarrot-later\n");
        start();
        features.install("feature:karrot-issues/0.2.0");
        features.finish(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(Files.readAllLines(list)).endsWith("karrot-issues", "karrot-later", "karrot-messages");
        features.installed().remove("feature:karrot-messages");
        features.finish(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(Files.readAllLines(list))
                .endsWith("karrot-issues", "karrot-later")
                .hasSize(3);
        assertThat(list.getParent()).isDirectoryContaining("glob:**karrot.content");
        assertThat(list.getParent()).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    public void whatCannotBeInstalledNowStaysOnTheList() throws Exception {
        Files.writeString(list, "karrot-messages\n");
        for (String step : List.of("getFeature", "installFeatures")) {
            features.fail(step);
            start().close();
            assertThat(features.installed()).isEmpty();
        }
        features.finish(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(list).hasContent("karrot-messages\n");
    }

    @Test
    public void aListThatCannotBeWrittenStopsNobodyFromInstalling() throws Exception {
        start();
        Files.createDirectory(list);
        features.install("feature:karrot-messages/0.2.0");
        features.finish(DeploymentEvent.DEPLOYMENT_FINISHED);
        assertThat(list).isEmptyDirectory();
    }
}
