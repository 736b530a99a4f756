package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.Timeout;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.archive.HandMade;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.framework.BundleJar;
import world.karrot.migrate.itests.workshop.framework.InstalledBundles;
import world.karrot.migrate.itests.workshop.framework.UnmakableContent;
import world.karrot.migrate.itests.workshop.shell.Export;

/** The bundles as a framework puts them together, and instances that are configurations. */
public class InstalledBundlesTest {
    private static final String CONTENTS = "world.karrot.migrate.api.content";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Rule
    public final Timeout timeout = Timeout.seconds(120);

    private InstalledBundles bundles;

    @Before
    public void start() throws Exception {
        bundles = InstalledBundles.in(Files.createDirectory(workbench.folder().resolve("karaf")));
        workbench.install(bundles);
    }

    @After
    public void stop() throws BundleException {
        bundles.close();
    }

    private Path file(String name) {
        return workbench.folder().resolve("karaf/etc/world.karrot.migrate.instance-" + name + ".cfg");
    }

    @Test
    public void aGroupMovesBetweenInstancesThatWereConnectedAndForgotten() throws Exception {
        KarrotInstance source = workbench.instance(Fixture.COMMUNITY);
        KarrotInstance target = workbench.instance(Fixture.SAMPLE);
        for (KarrotInstance instance : new KarrotInstance[] {source, target}) {
            workbench
                    .karrot(
                            "connect",
                            "--name",
                            instance.name(),
                            "--env",
                            instance.env().toString())
                    .succeeds()
                    .says("Connected " + instance.name(), "Media files: " + instance.media(), "Found ");
            assertThat(file(instance.name())).content().contains("env = " + instance.env());
        }
        workbench.karrot("models").succeeds().says("core", "messages");
        Export export = workbench.export(source, "4").succeeds();
        workbench
                .karrot(
                        "inspect",
                        export.file().toString(),
                        "--password-file",
                        export.passwordFile().toString())
                .succeeds();
        workbench
                .plan(target, writtenByANewerCore(export))
                .succeeds()
                .says("Version 99.0.0 of content core wrote this archive, and ");
        workbench.people(target, export).succeeds();
        workbench.importInto(target, export).succeeds();
        workbench.undo(target, "1", "--yes").succeeds();
        workbench.karrot("doctor").says(source.name(), target.name());
        workbench.karrot("disconnect", source.name()).succeeds();
        assertThat(file(source.name())).doesNotExist();
        workbench.karrot("groups", "-i", source.name()).fails().complains("There is no instance " + source.name());
    }

    private Path writtenByANewerCore(Export export) throws Exception {
        Unpacked archive = Unpacked.of(export.file(), export.password());
        String manifest = new String(archive.members().get("karrot-migrate.manifest"), StandardCharsets.UTF_8);
        return HandMade.from(archive)
                .with(
                        "karrot-migrate.manifest",
                        manifest.replaceFirst("\"core\" : \"[^\"]*\"", "\"core\" : \"99.0.0\""))
                .in(workbench.folder());
    }

    @Test
    public void aNameStandsForOneInstanceUnlessItIsReplaced() throws Exception {
        KarrotInstance first = workbench.instance(Fixture.EMPTY);
        KarrotInstance second = workbench.instance(Fixture.EMPTY);
        workbench.karrot("groups").fails().complains("No instance is connected. Connect one with ");
        workbench
                .karrot("connect", "--name", "here", "--env", first.env().toString())
                .succeeds();
        workbench
                .karrot("connect", "--name", "here", "--env", second.env().toString())
                .fails()
                .complains("There is an instance here already, which is what " + first.env() + " says", "--replace");
        workbench
                .karrot(
                        "connect",
                        "--name",
                        "here",
                        "--env",
                        second.env().toString(),
                        "--replace",
                        "--keys",
                        "database",
                        "--json")
                .succeeds()
                .says("\"name\" : \"here\"", "\"replaced\" : \"what " + first.env() + " says\"");
        assertThat(file("here")).content().contains("env = " + second.env(), "keys = database");
    }

    @Test
    public void whatCannotBeReachedIsNotRemembered() throws Exception {
        workbench
                .karrot("connect")
                .fails()
                .complains("Say where the instance is, best with --env and its settings file.");
        workbench.karrot("connect", "--data-source", "karrot").fails();
        workbench
                .karrot("connect", "--name", "a b", "--url", "postgres://nobody@localhost:1/x")
                .fails()
                .complains("An instance's name is made of");
        Path env = Files.writeString(
                Files.createDirectory(workbench.folder().resolve("old karrot")).resolve(".env"),
                "DATABASE_HOST=localhost\nDATABASE_PORT=1\nDATABASE_NAME=x\nDATABASE_USER=x\nDATABASE_PASSWORD=x\n");
        workbench.karrot("connect", "--env", env.toString()).fails();
        assertThat(file("old-karrot")).doesNotExist();
        assertThat(workbench.karrot("instances", "--no-format").succeeds().out())
                .isEmpty();
    }

    /** As somebody may have made it, without a file. */
    @Test
    public void aConfigurationThatSaysNothingSensibleIsNoInstance() throws Exception {
        KarrotInstance instance = workbench.instance(Fixture.EMPTY);
        String env = instance.env().toString();
        configure("odd", Map.of("env", env, "keys", "nonsense"));
        configure("newer", Map.of("env", env, "version", "2"));
        configure("typed", Map.of("env", env, "keys", "auto", "colour", "red"));
        awaitInstance("typed");
        workbench.karrot("groups", "-i", "typed").succeeds();
        workbench.karrot("groups", "-i", "newer").fails().complains("A newer version of this tool wrote ");
        workbench
                .karrot("groups", "-i", "odd")
                .fails()
                .complains("odd is not used. keys = nonsense says nothing: it is auto or database.");
        workbench.karrot("disconnect", "typed").succeeds();
        assertThat(workbench.commands().log()).contains("colour");
    }

    private void configure(String name, Map<String, String> properties) throws Exception {
        bundles.configure("world.karrot.migrate.instance", name, properties);
    }

    private void awaitInstance(String name) {
        Instances instances = bundles.service(Instances.class);
        while (instances.all().stream().noneMatch(instance -> instance.name().equals(name))) {
            Thread.onSpinWait();
        }
    }

    @Test
    public void bundlesThatMeanToHaveContentAndTakeNoPartAreNamedWithTheReason() throws Exception {
        assertThat(broken()).isEmpty();
        Bundle other = bundles.install("other", bundle("org.tools", "1.0.0", CONTENTS + ";version=\"[9,10)\""));
        Bundle lacking = bundles.install(
                "lacking", bundle("org.lacking", "1.0.0", CONTENTS + ";version=\"[1.0,2)\",org.nowhere"));
        bundles.install(
                "twin", bundle("world.karrot.migrate.content.messages", "0.0.1", CONTENTS + ";version=\"[0.1,0.2)\""));
        bundles.install("sound", bundle("org.sound", "1.0.0", CONTENTS)).start();
        bundles.install("foreign", bundle("org.foreign", "1.0.0", "org.slf4j"));
        assertThat(broken())
                .anyMatch(
                        line -> line.startsWith(
                                "Bundle org.tools 1.0.0 takes no part, because it was built for another version of the API: of world.karrot.migrate.api.content, it wants 9.0.0, and here is 1."))
                .anyMatch(line -> line.startsWith(
                        "Bundle org.lacking 1.0.0 takes no part, because something that it needs is missing"))
                .anyMatch(
                        line -> line.startsWith(
                                "Bundle world.karrot.migrate.content.messages 0.0.1 takes no part, because another version of it runs"))
                .contains("Bundle org.sound 1.0.0 takes no part, because it publishes nothing")
                .hasSize(4);
        other.uninstall();
        lacking.uninstall();
        assertThat(broken()).hasSize(2);
    }

    @Test
    public void componentsThatDoNotComeToLifeAreNamedWithTheReason() throws Exception {
        bundles.install("waiting", content("org.waiting", Map.of("scales", "org.example.Scales")))
                .start();
        bundles.install("failing", content("org.failing", Map.of())).start();
        assertThat(broken())
                .contains("Bundle org.waiting 1.0.0 takes no part, because its component content lacks scales")
                .contains("Bundle org.failing 1.0.0 takes no part, because its component content fails:"
                        + " java.lang.IllegalStateException: half a bundle");
    }

    /** Those that take no part. */
    private List<String> broken() {
        return bundles.service(ModelRegistry.class).broken().stream()
                .map(Finding::what)
                .filter(line -> line.contains(" takes no part, "))
                .toList();
    }

    private static InputStream bundle(String name, String version, String imports) throws Exception {
        return new BundleJar(name, version, imports).stream();
    }

    /** One with a component whose class throws. */
    private static InputStream content(String name, Map<String, String> needs) throws Exception {
        return new BundleJar(name, "1.0.0", CONTENTS).component("content", UnmakableContent.class, needs).stream();
    }
}
