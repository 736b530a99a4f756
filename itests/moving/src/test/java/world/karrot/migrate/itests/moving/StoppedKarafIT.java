package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;
import world.karrot.migrate.itests.workshop.HeldUpLoad;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * An import that the database keeps waiting leaves nothing, however it and its Karaf are stopped; and what does not.
 */
public class StoppedKarafIT {
    @ClassRule
    public static final Workshop WORKSHOP = new Workshop();

    private static final int SECONDS_TO_END = 30;
    private static final int TERMINATED = 143;

    private static Installation installation;
    private static KarrotInstance target;
    private static Path archive;
    private static Path password;

    private InstanceState before;
    private HeldUpLoad site;

    @BeforeClass
    public static void connect() throws Exception {
        Path tarball = Path.of(System.getProperty("karrot.distribution"));
        installation = Installation.unpack(tarball, Path.of("target/stopped"));
        target = WORKSHOP.instance(Fixture.EMPTY);
        archive = KarrotArchive.TWO_GROUPS.copyTo(WORKSHOP.folder());
        password = Files.writeString(WORKSHOP.folder().resolve("password"), KarrotArchive.TWO_GROUPS.password());
        run("karrot", "connect", "--name", "target", "--env", target.env().toString())
                .succeeds();
    }

    private static Outcome run(String script, String... words) throws IOException, InterruptedException {
        return end(script, start(script, words));
    }

    /** Standard input stays open, since at its end Karaf's client gives up. */
    private static Process start(String script, String... words) throws IOException {
        ProcessBuilder process = new ProcessBuilder(installation.script(script).toString());
        process.command().addAll(List.of(words));
        process.directory(WORKSHOP.folder().toFile());
        // A Karaf that was started for a command ends with it.
        process.environment().put("KARROT_IDLE_MINUTES", "0");
        process.redirectOutput(WORKSHOP.folder().resolve(script + ".out").toFile());
        process.redirectError(WORKSHOP.folder().resolve(script + ".err").toFile());
        return process.start();
    }

    private static Outcome end(String script, Process process) throws IOException, InterruptedException {
        int status = process.waitFor();
        return new Outcome(status, said(script, "out"), said(script, "err"));
    }

    private static String said(String script, String stream) throws IOException {
        return Files.readString(WORKSHOP.folder().resolve(script + "." + stream));
    }

    @Before
    public void holdUp() throws Exception {
        before = InstanceState.of(target);
        site = new HeldUpLoad(target, "places_place");
    }

    @After
    public void letGo() throws Exception {
        site.close();
    }

    /** No Karaf runs: one is started for it. */
    @Test
    public void theClientIsTerminated() throws Exception {
        Process client = startImport();
        Outcome outcome = stopped(client, client.toHandle()::destroy);
        assertThat(outcome.status()).isEqualTo(TERMINATED);
        assertThat(installation.socket()).doesNotExist();
    }

    @Test
    public void karafIsTerminated() throws Exception {
        try (Karaf karaf = installation.start("")) {
            stopped(startImport(), karaf::close);
        }
    }

    @Test
    public void aBundleIsStoppedAndStartedAgain() throws Exception {
        try (Karaf karaf = installation.start("")) {
            assertThat(karaf.pid()).isPositive();
            stopped(
                    startImport(),
                    () -> run("client", "bundle:stop world.karrot.migrate.transfer")
                            .succeeds());
            run("client", "bundle:start world.karrot.migrate.transfer").succeeds();
            run("karrot", "groups").succeeds();
        }
    }

    /** As it does of its own accord when something that they work with comes late in its first start. */
    @Test
    public void otherFeaturesOfKarafStopNothing() throws Exception {
        try (Karaf karaf = installation.start("")) {
            assertThat(karaf.pid()).isPositive();
            Process client = startImport("--dry-run");
            Future<Outcome> running = site.holdUp(() -> end("karrot", client));
            run("client", "bundle:restart org.ops4j.pax.url.mvn; karrot:content")
                    .succeeds()
                    .says("messages");
            site.close();
            running.get(SECONDS_TO_END, TimeUnit.SECONDS).succeeds().says("Dry run complete");
        }
    }

    private static Process startImport(String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("import", archive.toString()));
        words.addAll(List.of("--password-file", password.toString()));
        words.addAll(List.of("--value", "groups.group.timezone=Europe/Berlin"));
        words.addAll(List.of(options));
        return start("karrot", words.toArray(String[]::new));
    }

    private Outcome stopped(Process client, Stopping stopping) throws Exception {
        Future<Outcome> running = site.holdUp(() -> end("karrot", client));
        stopping.stop();
        Outcome outcome = running.get(SECONDS_TO_END, TimeUnit.SECONDS);
        outcome.fails().complains("karrot: Cancelled.", "Nothing was imported.");
        assertThat(InstanceState.of(target).changesSince(before)).isEmpty();
        return outcome;
    }

    private interface Stopping {
        void stop() throws Exception;
    }
}
