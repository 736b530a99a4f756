package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * The image that the distribution's Containerfile makes, as far as it can be had without a container engine: its steps
 * are carried out in a bare root, and each command runs there as in a container whose root is read-only.
 */
public class ContainerIT {
    @ClassRule
    public static final Workshop WORKSHOP = new Workshop();

    private static final int SECONDS_TO_END = 60;
    private static final int TERMINATED = 143;

    /** Whom no list of users names. */
    private static final String NOBODY_KNOWN = "54321:54321";

    private static Image image;

    @BeforeClass
    public static void build() throws Exception {
        BareRoot root = BareRoot.in(WORKSHOP.folder().resolve("root"));
        Path distribution = Path.of(System.getProperty("karrot.distribution"));
        Path context = Installation.unpack(distribution, WORKSHOP.folder().resolve("context"))
                .home();
        image = Image.build(context.resolve("container/Containerfile"), context, root);
    }

    @Test
    public void groupsMoveAndTheVolumeKeepsArchivesAndSettings() throws Exception {
        Path volume = image.volume(WORKSHOP.folder().resolve("volume"));
        KarrotInstance source = owned(Fixture.COMMUNITY);
        KarrotInstance target = owned(Fixture.SAMPLE);
        run(volume, source, "connect", "--name", "source", "--env", source.env().toString());
        run(volume, target, "connect", "--name", "target", "--env", target.env().toString());
        run(volume, source, "content", "add", "messages");
        run(volume, source, "export", "1", "-i", "source", "-o", "1.tar.xz.gpg", "--password-file", "password");
        assertThat(volume.resolve("1.tar.xz.gpg")).isRegularFile();
        assertThat(run(volume, target, "import", "1.tar.xz.gpg", "-i", "target", "--password-file", "password")
                        .says("conversations.conversationmessage")
                        .lastLine())
                .isEqualTo("Import complete");
        assertThat(volume.resolve("karaf/data/log/karaf.out")).isEmptyFile();
    }

    @Test
    public void itRunsAsAnyUserAndItsExitCodeArrives() throws Exception {
        Path volume = image.volume(WORKSHOP.folder().resolve("anybodys"));
        image.run(NOBODY_KNOWN, volume, List.of(), "instances").succeeds();
        image.run(NOBODY_KNOWN, volume, List.of(), "groups").fails().complains("No instance is connected.");
    }

    @Test
    public void aVolumeThatCannotBeWrittenToIsNamed() throws Exception {
        Path volume = Files.createDirectory(WORKSHOP.folder().resolve("roots"));
        image.run(image.user(), volume, List.of(), "instances").fails().complains("user 1000", "/data");
    }

    @Test
    public void whoStopsTheContainerStopsTheImport() throws Exception {
        Path volume = image.volume(WORKSHOP.folder().resolve("stopped"));
        KarrotInstance source = owned(Fixture.COMMUNITY);
        KarrotInstance target = owned(Fixture.EMPTY);
        run(volume, source, "connect", "--name", "source", "--env", source.env().toString());
        run(volume, source, "export", "1", "-o", "1.tar.xz.gpg", "--password-file", "password");
        run(volume, target, "connect", "--name", "target", "--env", target.env().toString());
        InstanceState before = InstanceState.of(target);
        try (HeldUpLoad site = new HeldUpLoad(target, "places_place")) {
            Process container = new ProcessBuilder(image.command(
                            image.user(),
                            volume,
                            List.of(home(target)),
                            "import",
                            "1.tar.xz.gpg",
                            "-i",
                            "target",
                            "--password-file",
                            "password"))
                    .redirectOutput(volume.resolveSibling("out").toFile())
                    .redirectError(volume.resolveSibling("err").toFile())
                    .start();
            Future<Integer> status = site.holdUp(container::waitFor);
            container.children().forEach(ProcessHandle::destroy);
            assertThat(status.get(SECONDS_TO_END, TimeUnit.SECONDS)).isEqualTo(TERMINATED);
        }
        assertThat(volume.resolveSibling("err")).content().contains("Cancelled.", "Nothing was imported.");
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
    }

    /** One whose files belong to the image's user, as Karrot's do. */
    private static KarrotInstance owned(Fixture fixture) throws Exception {
        KarrotInstance instance = WORKSHOP.instance(fixture);
        Distribution.run(
                        Path.of("/"),
                        null,
                        "chown",
                        "-R",
                        image.user(),
                        home(instance).toString())
                .succeeds();
        return instance;
    }

    private static Path home(KarrotInstance instance) {
        return instance.env().getParent();
    }

    /** Beside an instance, whose files are where its settings say. */
    private static Outcome run(Path volume, KarrotInstance instance, String... words)
            throws IOException, InterruptedException {
        return image.run(image.user(), volume, List.of(home(instance)), words).succeeds();
    }
}
