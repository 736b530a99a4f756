package world.karrot.migrate.itests.moving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.rules.ExternalResource;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Postgres;

/** A folder for each test, and instances and archives in it. All tests share a server and a Karaf. */
final class Workbench extends ExternalResource {

    static final Set<String> CORE_ONLY = Set.of();

    static final Set<String> ALL_CONTENT = Set.of("karrot-all");

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static Postgres postgres;

    /** Those of the fixtures' people. */
    private static final Pattern EMAIL = Pattern.compile("[\\w.]+@example\\.(org|net|com)");

    private final Set<String> features;
    private final List<String> secrets = new ArrayList<>();
    private Distribution distribution;
    private Path folder;

    /** @param features what is installed beside the core */
    Workbench(Set<String> features) {
        this.features = features;
    }

    @Override
    protected void before() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("workbench");
        synchronized (Workbench.class) {
            postgres = postgres == null ? Postgres.start() : postgres;
        }
        distribution = Distribution.running();
        distribution.setFeatures(features);
    }

    /** Whatever a test does: what is secret shows up in no log. */
    @Override
    protected void after() {
        FileUtils.deleteQuietly(folder.toFile());
        String log = distribution.log();
        assertThat(secrets).as("in the log").noneMatch(log::contains);
        assertThat(log).doesNotContainPattern(EMAIL);
    }

    /** A text that must not be logged. */
    void keepSecret(String text) {
        secrets.add(text);
    }

    Path folder() {
        return folder;
    }

    Distribution distribution() {
        return distribution;
    }

    /** A new instance that nothing is connected to. */
    KarrotInstance instance(Fixture fixture) throws IOException, SQLException {
        KarrotInstance instance = postgres.create("instance" + NUMBER.incrementAndGet(), fixture, folder);
        keepSecret(instance.password());
        return instance;
    }

    /** A new instance that the distribution knows by its name. */
    KarrotInstance connected(Fixture fixture) throws IOException, SQLException, InterruptedException {
        KarrotInstance instance = instance(fixture);
        connect(instance).succeeds();
        return instance;
    }

    Outcome connect(KarrotInstance instance) throws IOException, InterruptedException {
        return distribution.karrot(
                "connect", "--name", instance.name(), "--env", instance.env().toString());
    }

    /** Changes an instance with SQL, in one transaction. */
    static void change(KarrotInstance instance, String... commands) throws SQLException {
        try (Connection connection = instance.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String command : commands) {
                statement.execute(command);
            }
            connection.commit();
        }
    }

    /** Exports into a new file. */
    Export export(KarrotInstance source, String... words) throws IOException, InterruptedException {
        Path file = folder.resolve("export" + NUMBER.incrementAndGet() + ".tar.xz.gpg");
        Path password = folder.resolve(file.getFileName() + ".password");
        Stream<String> options =
                Stream.of("-i", source.name(), "-o", file.toString(), "--password-file", password.toString());
        Export export = new Export(file, password, karrot("export", options, words));
        if (Files.exists(password)) {
            keepSecret(export.password());
        }
        return export;
    }

    /** An archive of Karrot's own with its password. */
    Export karrots(KarrotArchive archive) throws IOException {
        Path file = archive.copyTo(folder);
        Path password = Files.writeString(folder.resolve(file.getFileName() + ".password"), archive.password());
        keepSecret(archive.password());
        return new Export(file, password, new Outcome(0, "", ""));
    }

    /** Imports what an export wrote. */
    Outcome importInto(KarrotInstance target, Export archive, String... words)
            throws IOException, InterruptedException {
        return karrot("import", archive.on(target), words);
    }

    /** Lists the people of what an export wrote. */
    Outcome people(KarrotInstance target, Export archive, String... words) throws IOException, InterruptedException {
        return karrot("people", archive.on(target), words);
    }

    /** Imports a file that is not encrypted. */
    Outcome importInto(KarrotInstance target, Path file, String... words) throws IOException, InterruptedException {
        return karrot("import", Stream.of(file.toString(), "-i", target.name()), words);
    }

    /** Plans the import of a file that is not encrypted. */
    Outcome plan(KarrotInstance target, Path file, String... words) throws IOException, InterruptedException {
        return karrot("plan", Stream.of(file.toString(), "-i", target.name()), words);
    }

    /** Takes an import back. */
    Outcome undo(KarrotInstance target, String... words) throws IOException, InterruptedException {
        return karrot("undo", Stream.of("-i", target.name()), words);
    }

    private Outcome karrot(String command, Stream<String> options, String... words)
            throws IOException, InterruptedException {
        Stream<String> all =
                Stream.of(Stream.of(command), Stream.of(words), options).flatMap(part -> part);
        return distribution.karrot(all.toArray(String[]::new));
    }

    /**
     * An archive.
     *
     * @param outcome of the command that wrote it
     */
    record Export(Path file, Path passwordFile, Outcome outcome) {
        Export succeeds() {
            outcome.succeeds();
            return this;
        }

        String password() throws IOException {
            return Files.readString(passwordFile).strip();
        }

        /** The words that name it and the instance that it is to be seen from. */
        private Stream<String> on(KarrotInstance target) {
            return Stream.of(file.toString(), "-i", target.name(), "--password-file", passwordFile.toString());
        }
    }
}
