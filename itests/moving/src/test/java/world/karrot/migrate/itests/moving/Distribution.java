package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.karaf.Installation;
import world.karrot.migrate.itests.karaf.Karaf;
import world.karrot.migrate.itests.workshop.shell.Commands;
import world.karrot.migrate.itests.workshop.shell.Documents;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/**
 * The distribution, unpacked once and its Karaf started once for all tests of a virtual machine. Karaf has the heap of
 * a small server: 256 MB, which has to do for every test.
 */
final class Distribution implements Commands {

    private static final String HEAP = "256m";
    private static final int SECONDS_TO_RUN = 300;

    private static Distribution running;

    private final Installation installation;
    private final Karaf karaf;
    private final Set<String> features = new TreeSet<>();
    private int connected;

    private Distribution(Installation installation) throws IOException, InterruptedException {
        this.installation = installation;
        this.karaf = installation.start("-Xmx" + HEAP);
    }

    static synchronized Distribution running() throws IOException, InterruptedException {
        if (running == null) {
            running = start();
        }
        return running;
    }

    private static Distribution start() throws IOException, InterruptedException {
        Path tarball = Path.of(System.getProperty("karrot.distribution"));
        Distribution distribution =
                new Distribution(Installation.unpack(tarball, Path.of(System.getProperty("karrot.home"))));
        Runtime.getRuntime().addShutdownHook(new Thread(distribution.karaf::close, "karaf-stopper"));
        distribution.karrot("instances").succeeds();
        return distribution;
    }

    /** Installs these content features beside the core, and takes others away. */
    synchronized void setFeatures(Set<String> wanted) throws IOException, InterruptedException {
        for (String feature : List.copyOf(features)) {
            if (!wanted.contains(feature)) {
                shell("feature:uninstall " + feature);
                features.remove(feature);
            }
        }
        for (String feature : wanted) {
            if (features.add(feature)) {
                shell("feature:install " + feature);
            }
        }
    }

    /** Runs a command of Karaf's own shell. */
    String shell(String command) throws IOException, InterruptedException {
        return run(home(), "", installation.script("client").toString(), command)
                .succeeds()
                .out();
    }

    /** Runs {@code bin/karrot} with nothing on its standard input. */
    Outcome karrot(String... words) throws IOException, InterruptedException {
        return karrot(home(), null, words);
    }

    /** Where {@code bin/karrot} is. */
    String script() {
        return installation.script("karrot").toString();
    }

    /** Runs {@code bin/karrot} in a folder, with a text on its standard input, or null for nothing. */
    @Override
    public Outcome karrot(Path folder, String input, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(List.of(words));
        return run(folder, input, command.toArray(String[]::new));
    }

    /**
     * Connects one more instance than there were before. A name that was connected for an earlier test is used again:
     * its settings file is read anew for every command.
     */
    @Override
    public KarrotInstance connect(KarrotInstance instance) throws IOException, InterruptedException {
        KarrotInstance known = named("instance_" + ++connected, instance);
        Path env = home().resolve(known.name() + ".env");
        boolean before = Files.exists(env);
        Files.copy(instance.env(), env, StandardCopyOption.REPLACE_EXISTING);
        if (!before) {
            String[] connect = {"connect", "--name", known.name(), "--env", env.toString(), "--json"};
            Documents.read("connect", karrot(connect).succeeds().out());
        }
        return known;
    }

    private static KarrotInstance named(String name, KarrotInstance instance) {
        return new KarrotInstance(
                name,
                instance.host(),
                instance.port(),
                instance.database(),
                instance.user(),
                instance.password(),
                instance.media(),
                instance.env(),
                instance.siteUrl());
    }

    /** Begins to connect anew, for the next test. */
    void disconnect() {
        connected = 0;
    }

    /** What Karaf has logged so far. */
    @Override
    public String log() {
        try {
            return Files.readString(home().resolve("data/log/karaf.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return installation.home();
    }

    /** What Karaf has open, in the kernel's own words: files without a name are there too. */
    Path openFiles() {
        return Path.of("/proc/" + karaf.pid() + "/fd");
    }

    /** Whether its heap is as small as it should be. */
    long heap() throws IOException, InterruptedException {
        String arguments =
                Files.readString(Path.of("/proc/" + karaf.pid() + "/cmdline")).replace('\0', ' ');
        return arguments.contains("-Xmx" + HEAP + " ") ? 256L << 20 : -1;
    }

    /** Standard input is a text, or open and silent where that is empty, or at its end where it is null. */
    static Outcome run(Path folder, String input, String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("karrot", ".out");
        Path err = Files.createTempFile("karrot", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            input == null
                                    ? ProcessBuilder.Redirect.from(new File("/dev/null"))
                                    : ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (input != null && !input.isEmpty()) {
                process.outputWriter().append(input).close();
            }
            assertThat(process.waitFor(SECONDS_TO_RUN, TimeUnit.SECONDS))
                    .as("%s ends", List.of(command))
                    .isTrue();
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
