package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import world.karrot.migrate.itests.moving.dropped.Activator;
import world.karrot.migrate.itests.workshop.framework.UnmakableContent;
import world.karrot.migrate.itests.workshop.shell.Export;

/** Content bundles come and go while Karaf runs. */
public class HotDeploymentIT {

    private static final String CORE = "world.karrot.migrate.content.core";
    private static final String BUNDLE = "org.example.tools";

    private final Workbench workbench = new Workbench(Workbench.CORE_ONLY);
    private final DeployFolder deploy = new DeployFolder();

    @Rule
    public final RuleChain rules = RuleChain.outerRule(workbench).around(deploy);

    private Tools tools;

    @Before
    public void prepare() throws Exception {
        tools = Tools.on(workbench);
    }

    @Test
    public void aBundleTakesPartFromTheNextRunUntilItIsRemoved() throws Exception {
        deploy.drop(tools("1.0.0", "tools.tool<group"), "tools.jar");
        deploy.awaitModels(".*tools\ttools.tool\torg.example.tools\t1.0.0");
        assertThat(workbench.export(tools.source(), "1").outcome().out())
                .containsPattern("tools.tool +2\n")
                .containsPattern("Left behind[^:]*:\n(.*\n)*  tools_loan +2\n");

        deploy.drop(tools("1.1.0", "tools.tool<group", "tools.loan<tool"), "tools.jar");
        deploy.awaitModels("(?!.*1\\.0\\.0).*tools.loan\torg.example.tools\t1.1.0");
        Export export = workbench.export(tools.source(), "1").succeeds();
        assertThat(export.outcome().out()).containsPattern("tools.loan +2\n").doesNotContain("tools_");
        workbench.importInto(tools.target(), export).succeeds();
        assertThat(tools.arrived()).containsExactly("Drill", "Hammer");

        deploy.remove("tools.jar");
        deploy.awaitModels("(?!.*tools)");
        workbench.export(tools.source(), "1").succeeds().outcome().says("tools_tool", "tools_loan");
    }

    @Test
    public void aNewerVersionBesideAnOlderTakesOverUntilItIsRemoved() throws Exception {
        deploy.drop(tools("1.10.0", "tools.tool<group", "tools.loan<tool"));
        deploy.drop(tools("1.9.0", "tools.tool<group"));
        deploy.awaitModels(
                ".*org.example.tools 1.9.0 takes no part.*org.example.tools 1.10.0",
                "-i",
                tools.source().name());
        deploy.awaitModels(".*tools.loan\torg.example.tools\t1.10.0");

        deploy.remove(BUNDLE + "-1.10.0.jar");
        deploy.awaitModels("(?!.*1\\.10\\.0).*tools.tool\torg.example.tools\t1.9.0");
    }

    @Test
    public void aContentThatCannotEvenBeMadeIsNamed() throws Exception {
        deploy.drop(new ContentJar(BUNDLE, "1.0.0")
                .component(UnmakableContent.class)
                .write(workbench.folder()));
        deploy.awaitModels(".*org.example.tools 1.0.0 takes no part, because its component .*UnmakableContent fails:"
                + "[^\\n]*half a bundle");
        workbench.export(tools.source(), "1").succeeds().outcome().says("takes no part", "tools_tool");
    }

    @Test
    public void aContentThatWaitsForSomethingIsNamedWithWhatItLacks() throws Exception {
        deploy.drop(new ContentJar(BUNDLE, "1.0.0")
                .component(UnmakableContent.class, "org.example.Scales")
                .write(workbench.folder()));
        deploy.awaitModels(
                ".*org.example.tools 1.0.0 takes no part, because its component .*UnmakableContent lacks[^\\n]*Scales");
    }

    @Test
    public void aBundleWithoutComponentsIsNamed() throws Exception {
        deploy.drop(new ContentJar(BUNDLE, "1.0.0").write(workbench.folder()));
        deploy.awaitModels(".*org.example.tools 1.0.0 takes no part, because it publishes nothing.*@Component");
    }

    @Test
    public void aBundleThatIsStoppedIsNamedWithHowToStartIt() throws Exception {
        workbench.karrot("bundle:stop", CORE).succeeds();
        try {
            workbench
                    .karrot("doctor")
                    .fails()
                    .says(
                            "  stop  content: No bundle with content runs",
                            "Bundle " + CORE + " ",
                            " takes no part, because it is stopped.",
                            "bin/karrot bundle:start ");
        } finally {
            workbench.karrot("bundle:start", CORE).succeeds();
        }
        workbench.karrot("doctor").says("  ok    content: core can move");
    }

    @Test
    public void aBundleThatWasBuiltForAnotherApiIsNamed() throws Exception {
        deploy.drop(new ContentJar(BUNDLE, "1.0.0")
                .with("Import-Package", "org.osgi.framework,world.karrot.migrate.api.content;version=\"[99,100)\"")
                .write(workbench.folder()));
        String named = ".*org.example.tools 1.0.0 takes no part, because it was built for another version of the API: "
                + "of world.karrot.migrate.api.content, it wants 99.0.0, and here is 1.*Install the version";
        deploy.awaitModels(named);
        deploy.awaitModels(named, "-i", tools.source().name());
        assertThat(workbench.export(tools.source(), "1").succeeds().outcome().out())
                .containsPattern("(?s)" + named);
    }

    @Test
    public void ofTwoBundlesThatClaimOneModelOneHasToBeLeftOut() throws Exception {
        deploy.drop(tools("1.0.0", "tools.tool<group"));
        deploy.drop(new ContentJar("org.example.workshop", "2.0.0")
                .content("workshop", "tools.tool<group", "tools.loan<tool")
                .write(workbench.folder()));
        String said = deploy.awaitModels(
                ".*org.example.workshop", "-i", tools.source().name());

        String both = "(?s)1\\. Content workshop of org.example.workshop 2.0.0 takes no part[^.]* tools.tool\\b.*"
                + "org.example.tools 1.0.0.*Uninstall";
        assertThat(said).containsPattern(both);
        assertThat(workbench.export(tools.source(), "1").outcome().fails().err())
                .containsPattern(both);
        Export export =
                workbench.export(tools.source(), "1", "--without", "workshop").succeeds();
        assertThat(export.outcome().out()).containsPattern("tools.tool +2\n");
        assertThat(workbench.importInto(tools.target(), export).fails().err()).containsPattern(both);
        workbench.importInto(tools.target(), export, "--without", "workshop").succeeds();
        assertThat(tools.arrived()).containsExactly("Drill", "Hammer");
    }

    @Test
    public void whatHasNoTableOrNoOwnerTakesNoPart() throws Exception {
        deploy.drop(tools("1.0.0", "tools.tool<group", "tools.shelf<group"));
        deploy.drop(new ContentJar("org.example.messages", "1.0.0")
                .content("said", "conversations.conversationmessage<conversation")
                .write(workbench.folder()));
        deploy.awaitModels(".*org.example.messages.*org.example.tools");

        String[] reasons = {
            "the database has no table tools_shelf", "owner conversation is not among the models", "install those"
        };
        Export export = workbench.export(tools.source(), "1").succeeds();
        assertThat(export.outcome().out()).contains(reasons).containsPattern("tools.tool +2\n");
        assertThat(workbench.importInto(tools.target(), export).succeeds().out())
                .contains(reasons);
        assertThat(tools.arrived()).containsExactly("Drill", "Hammer");
    }

    @Test
    public void aBundleThatDeclaresWhatIsNotThereIsNamedUntilANewerOneReplacesIt() throws Exception {
        deploy.drop(tools("1.0.0", "tools.tool<groop"), "tools.jar");
        String said = deploy.awaitModels(
                ".*ownedBy\\(\"groop\"\\).*", "-i", tools.source().name());
        assertThat(said).contains("Content tools of org.example.tools 1.0.0", "did you mean group?", "core");
        workbench
                .export(tools.source(), "1")
                .outcome()
                .fails()
                .complains("org.example.tools 1.0.0", "did you mean group?");

        deploy.drop(tools("1.1.0", "tools.tool<group"), "tools.jar");
        deploy.awaitModels("(?!.*1\\.0\\.0).*tools.tool\torg.example.tools\t1.1.0");
        assertThat(workbench.export(tools.source(), "1").succeeds().outcome().out())
                .containsPattern("tools.tool +2\n");
    }

    @Test
    public void anExporterAndAnImporterOfABundleServeTheirModel() throws Exception {
        deploy.drop(tools("1.0.0", "tools.tool<group"));
        deploy.drop(new ContentJar("org.example.names", "1.0.0")
                .content("loans", "tools.loan<tool")
                .with(Activator.EXPORTER, "tools.tool Drill Borer")
                .with(Activator.IMPORTER, "tools.tool Hammer Mallet")
                .write(workbench.folder()));
        deploy.awaitModels(".*org.example.names.*org.example.tools");

        Export export = workbench.export(tools.source(), "1").succeeds();
        workbench.importInto(tools.target(), export).succeeds();
        assertThat(tools.arrived()).containsExactly("Borer", "Mallet");
    }

    private Path tools(String version, String... models) throws Exception {
        return new ContentJar(BUNDLE, version).content("tools", models).write(workbench.folder());
    }
}
