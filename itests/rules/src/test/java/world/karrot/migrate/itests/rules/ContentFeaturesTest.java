package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.shell.OfferedFeatures;

/** Content that is added and removed. */
public class ContentFeaturesTest {
    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    private final OfferedFeatures features = new OfferedFeatures()
            .offer("http", "Jetty", "")
            .offer("karrot-core", "Content: people and places", "groups.group,users.user")
            .offer("karrot-migrate", "Moves groups", "", "karrot-core")
            .offer("karrot-messages", "Content: what groups say", "conversations.conversation", "karrot-core")
            .offer("karrot-issues", "Content: decisions", "issues.issue,issues.vote", "karrot-core")
            .offer("karrot-all", "Content: all there is", "", "karrot-messages", "karrot-issues")
            .install("karrot-migrate");

    @Before
    public void offer() {
        workbench.offer(features, Contents.CORE);
    }

    @Test
    public void whatThereIsIsListedWithWhetherItIsInstalled() throws Exception {
        features.install("karrot-issues");
        assertThat(workbench.karrot("content", "--no-format").succeeds().out()).isEqualTo("""
                        core\talways\tpeople and places
                        issues\tyes\tdecisions
                        messages\tno\twhat groups say
                        """);
    }

    @Test
    public void whatIsAddedMovesAndWhatIsThereStays() throws Exception {
        workbench
                .karrot("content", "add", "core", "karrot-messages")
                .succeeds()
                .says("Was there already: core (people and places)", "Moves from now on: messages (what groups say)");
        assertThat(features.installed())
                .contains("karrot-messages", "karrot-core")
                .doesNotContain("karrot-issues");
        assertThat(workbench
                        .karrot("content", "add", "all", "--json")
                        .succeeds()
                        .out())
                .containsSubsequence(
                        "\"name\" : \"issues\"", "\"installed\" : \"yes\"", "\"changed\" : [ \"issues\" ]");
        assertThat(features.installed()).contains("karrot-messages", "karrot-issues");
    }

    @Test
    public void oneOfAllIsRemovedAndTheOthersStay() throws Exception {
        features.install("karrot-all");
        workbench.karrot("content", "remove", "issues").succeeds().says("Moves no more: issues (decisions)");
        assertThat(features.installed()).contains("karrot-messages").doesNotContain("karrot-issues", "karrot-all");
        workbench.karrot("content", "remove", "issues").succeeds().says("Was not there: issues (decisions)");
    }

    @Test
    public void whatTheRestNeedsAndWhatDoesNotExistIsRefused() throws Exception {
        workbench.karrot("content", "remove", "core").fails().complains("core cannot be removed: the rest needs it.");
        workbench
                .karrot("content", "add", "massages")
                .fails()
                .complains("There is no content massages. There are: core, issues, messages.");
        workbench.karrot("content", "ad", "messages").fails().complains("Say add or remove");
        workbench.karrot("content", "add").fails().complains("Say add or remove");
        features.fail("installFeatures");
        workbench
                .karrot("content", "add", "messages")
                .fails()
                .complains("Karaf cannot do that with its features: no repository answers");
        assertThat(features.installed()).doesNotContain("karrot-messages");
    }

    @Test
    public void anExportSaysWhichContentWouldTakeAlongWhatStaysBehind() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        workbench.offer(features, Contents.CORE);
        workbench
                .export(source, "1")
                .succeeds()
                .outcome()
                .says("To take it along, ", ": bin/karrot content add issues messages");
        features.install("karrot-messages").install("karrot-issues");
        assertThat(workbench.export(source, "1").succeeds().outcome().out()).doesNotContain("To take it along");
    }
}
