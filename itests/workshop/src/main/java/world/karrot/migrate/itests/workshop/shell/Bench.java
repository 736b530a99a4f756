package world.karrot.migrate.itests.workshop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.rules.ExternalResource;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;

/** A folder for each test, instances and archives in it, and commands that are carried out there. */
public abstract class Bench extends ExternalResource {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Those of the fixtures' people. */
    private static final Pattern EMAIL = Pattern.compile("[\\w.]+@example\\.(org|net|com)");

    private final List<String> secrets = new ArrayList<>();
    private Path folder;

    /** What carries the commands out. */
    public abstract Commands commands();

    @Override
    protected void before() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("workbench");
    }

    /** Whatever a test does: what is secret shows up in no log. */
    @Override
    protected void after() {
        Server.clear(folder);
        FileUtils.deleteQuietly(folder.toFile());
        String log = commands().log();
        assertThat(secrets).as("in the log").noneMatch(log::contains);
        assertThat(log).doesNotContainPattern(EMAIL);
    }

    /** Names a text that must not be logged. */
    public final void keepSecret(String text) {
        secrets.add(text);
    }

    public final Path folder() {
        return folder;
    }

    /** A new instance that is not connected. */
    public final KarrotInstance instance(Fixture fixture) throws IOException, SQLException {
        KarrotInstance instance = Server.instance(fixture, folder);
        keepSecret(instance.password());
        return instance;
    }

    /** A new instance that commands know by its name. */
    public final KarrotInstance connected(Fixture fixture) throws IOException, SQLException, InterruptedException {
        return commands().connect(instance(fixture));
    }

    /** Changes an instance with SQL, in one transaction. */
    public static void change(KarrotInstance instance, String... commands) throws SQLException {
        Sql.run(instance, commands);
    }

    /** Exports into a new file. */
    public final Export export(KarrotInstance source, String... words) throws IOException, InterruptedException {
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
    public final Export karrots(KarrotArchive archive) throws IOException {
        Path file = archive.copyTo(folder);
        Path password = Files.writeString(folder.resolve(file.getFileName() + ".password"), archive.password());
        keepSecret(archive.password());
        return new Export(file, password, new Outcome(0, "", ""));
    }

    /** Imports what an export wrote, with a time zone for groups that have none. */
    public final Outcome importInto(KarrotInstance target, Export archive, String... words)
            throws IOException, InterruptedException {
        return karrot("import", withZone(archive.on(target)), words);
    }

    /** Lists the people of what an export wrote. */
    public final Outcome people(KarrotInstance target, Export archive, String... words)
            throws IOException, InterruptedException {
        return karrot("people", archive.on(target), words);
    }

    /** Imports a file that is not encrypted. */
    public final Outcome importInto(KarrotInstance target, Path file, String... words)
            throws IOException, InterruptedException {
        return karrot("import", withZone(Stream.of(file.toString(), "-i", target.name())), words);
    }

    /** Plans the import of a file that is not encrypted. */
    public final Outcome plan(KarrotInstance target, Path file, String... words)
            throws IOException, InterruptedException {
        return karrot("plan", withZone(Stream.of(file.toString(), "-i", target.name())), words);
    }

    private static Stream<String> withZone(Stream<String> words) {
        Stream<String> values = Choices.ZONE.entrySet().stream()
                .flatMap(value -> Stream.of("--value", value.getKey() + "=" + value.getValue()));
        return Stream.concat(words, values);
    }

    /** Takes an import back. */
    public final Outcome undo(KarrotInstance target, String... words) throws IOException, InterruptedException {
        return karrot("undo", Stream.of("-i", target.name()), words);
    }

    /** Makes sizes of pictures. */
    public final Outcome pictures(KarrotInstance instance, String... words) throws IOException, InterruptedException {
        return karrot("pictures", Stream.of("-i", instance.name()), words);
    }

    /** Carries out any command. */
    public final Outcome karrot(String... words) throws IOException, InterruptedException {
        return commands().karrot(folder, null, words);
    }

    private Outcome karrot(String command, Stream<String> options, String... words)
            throws IOException, InterruptedException {
        Stream<String> all =
                Stream.of(Stream.of(command), Stream.of(words), options).flatMap(part -> part);
        return karrot(all.toArray(String[]::new));
    }
}
