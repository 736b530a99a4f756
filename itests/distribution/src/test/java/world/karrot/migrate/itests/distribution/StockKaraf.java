package world.karrot.migrate.itests.distribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import world.karrot.migrate.itests.distribution.Launcher.Called;
import world.karrot.migrate.itests.karaf.Installation;

/** Apache Karaf as it is published, which runs and cannot download anything. */
final class StockKaraf implements AutoCloseable {

    private static final Path FOLDER = Path.of("target/karafs").toAbsolutePath();
    private static final String HERE = "still here";
    private static final int TRIES = 60;

    private static final String OFFLINE = """
        org.ops4j.pax.url.mvn.defaultRepositories = \\
            ${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, \\
            ${karaf.data.uri}kar@id=kar.repository@multi@snapshots
        org.ops4j.pax.url.mvn.localRepository = ${karaf.data}/repository
        org.ops4j.pax.url.mvn.repositories =
        org.ops4j.pax.url.mvn.useFallbackRepositories = false
        """;

    private static final String USER = """
        karaf = karaf,_g_:admingroup
        _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
        """;

    private final Installation installation;
    private final Process process;
    private int logged;

    private StockKaraf(Installation installation, Process process) {
        this.installation = installation;
        this.process = process;
    }

    /** @param name of the distribution and its version */
    static StockKaraf start(String name) throws IOException, InterruptedException {
        Installation installation = Installation.unpack(FOLDER.resolve(name + ".tar.gz"), FOLDER.resolve(name));
        Files.writeString(installation.home().resolve("etc/org.ops4j.pax.url.mvn.cfg"), OFFLINE);
        Files.writeString(installation.home().resolve("etc/users.properties"), USER);
        Process process = new ProcessBuilder(installation.script("karaf").toString(), "daemon")
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(installation.home().resolve("karaf.out").toFile())
                .start();
        StockKaraf karaf = new StockKaraf(installation, process);
        karaf.awaitCommands();
        karaf.logged = karaf.log().size();
        return karaf;
    }

    private void awaitCommands() throws IOException, InterruptedException {
        for (int i = 0; !call("bundle:list -t 0").out().contains("Apache Karaf :: Features :: Command"); i++) {
            if (i == TRIES) {
                close();
                throw new IOException("Karaf does not start; see " + installation.home() + "/karaf.out");
            }
        }
    }

    /** Runs commands in one session, one after the other until one fails. */
    Called call(String... commands) throws IOException, InterruptedException {
        List<String> line = List.of(
                installation.script("client").toString(), "-u", "karaf", "-p", "karaf", "-r", "60", "-d", "1", "-b");
        ProcessBuilder builder = new ProcessBuilder(line);
        // Without it, the script says that it had to search.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process client = builder.start();
        client.getOutputStream().write(String.join("\n", commands).getBytes(UTF_8));
        client.getOutputStream().close();
        return Launcher.end(client);
    }

    /** Makes a KAR known, as the README says. A minimal Karaf has no command for it. */
    void add(Path kar, String version) throws IOException, InterruptedException {
        if (Files.exists(installation.home().resolve("system/org/apache/karaf/kar"))) {
            call("kar:install file:" + kar);
        } else {
            unpack(kar);
            call("feature:repo-add mvn:world.karrot.migrate/world.karrot.migrate.features/" + version
                    + "/xml/features");
        }
    }

    private void unpack(Path kar) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(kar);
                Stream<Path> files = Files.walk(zip.getPath("/repository"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = installation
                        .home()
                        .resolve("system")
                        .resolve(zip.getPath("/repository").relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Whether the session in which that was typed goes on after it. */
    boolean outlives(String command) throws IOException, InterruptedException {
        return call(command, "echo " + HERE).out().contains(HERE);
    }

    /** What has been logged since its start and is more than a word about it. */
    List<String> complaints() throws IOException {
        return log().stream()
                .skip(logged)
                .filter(line -> !line.contains("| INFO "))
                .toList();
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(installation.home().resolve("data/log/karaf.log"));
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
