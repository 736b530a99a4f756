package world.karrot.migrate.itests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.rules.ExternalResource;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.itests.hostile.archive.ArchiveField;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.hostile.attack.OpenPgpAttacks;
import world.karrot.migrate.itests.hostile.attack.PeopleAttacks;
import world.karrot.migrate.itests.hostile.harm.FilesAround;
import world.karrot.migrate.itests.hostile.harm.Harm;
import world.karrot.migrate.itests.hostile.harm.NewReferences;
import world.karrot.migrate.itests.hostile.harm.OldRows;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An instance with people and groups, and an admin who imports whatever archive comes along. */
public final class Victim extends ExternalResource {
    /** Without {@code -Dhostile.all=true} there is time for every third archive of a class. */
    private static final int STEP = Boolean.getBoolean("hostile.all") ? 1 : 3;

    /** What a class of attacks has at least. */
    private static final int LEAST = 70;

    /** Who is in the archive as well. */
    private static final String MATCHED = "4";

    private static final String[] PEOPLE = {
        "UPDATE users_user SET email = 'alice@example.org', mail_verified = true WHERE id = 4",
        "UPDATE users_user SET email = '%s', mail_verified = true WHERE id = 3".formatted(PeopleAttacks.VICTIM)
    };

    private final Console console = new Console(Contents.ALL);
    private Path folder;
    private KarrotInstance instance;
    private OldRows rows;
    private FilesAround files;
    private Genuine genuine;

    @Override
    protected void before() throws Throwable {
        folder = Files.createTempDirectory("hostile");
        genuine = exported(Files.createDirectory(folder.resolve("source")));
        instance = console.connect(Server.instance(Fixture.SAMPLE, Files.createDirectory(folder.resolve("target"))));
        Sql.run(instance, PEOPLE);
        rows = new OldRows(instance);
        files = new FilesAround(folder.resolve("target"), instance.media());
        Files.writeString(folder.resolve("password"), OpenPgpAttacks.PASSWORD);
    }

    /** What there is too much of: an archive with a few of everything is read sooner. */
    private static final String[] FEWER = {
        "DELETE FROM notifications_notification WHERE id % 50 <> 0",
        "DELETE FROM history_history_users WHERE history_id % 9 <> 0",
        "DELETE FROM history_history WHERE id % 9 <> 0",
        "DELETE FROM activities_feedbacknoshow WHERE id % 9 <> 0",
        "DELETE FROM activities_feedback WHERE id % 9 <> 0 AND id NOT IN (SELECT feedback_id FROM activities_feedbacknoshow)",
        "DELETE FROM activities_activity_participants WHERE id % 9 <> 0",
        "DELETE FROM conversations_conversationparticipant WHERE id % 9 <> 0"
    };

    /** The archive of two groups with something of everything. */
    private static Genuine exported(Path folder) throws Exception {
        KarrotInstance source = Server.instance(Fixture.COMMUNITY, folder);
        Sql.run(source, FEWER);
        Journey journey =
                new Journey(Contents.ALL, folder.resolve("export.tar.xz.gpg"), Optional.of(Password.random()));
        journey.export(source, 1L, 2L);
        return new Genuine(journey.unpacked().members());
    }

    @Override
    protected void after() {
        FileUtils.deleteQuietly(folder.toFile());
    }

    Genuine genuine() {
        return genuine;
    }

    List<ArchiveField> fields() throws Exception {
        return ArchiveField.of(genuine, rows.connection());
    }

    /** Imports archives, and notes the harm that came of them. */
    void survives(Stream<Hostile> corpus) throws Exception {
        List<Hostile> archives = corpus.toList();
        List<String> harm = new ArrayList<>();
        for (int i = 0; i < archives.size(); i += STEP) {
            harm.addAll(harm(archives.get(i)));
        }
        assertThat(harm).isEmpty();
        assertThat(archives).extracting(Hostile::name).hasSizeGreaterThan(LEAST).doesNotHaveDuplicates();
    }

    /** What harm came of an archive: nothing where all is well. */
    private List<String> harm(Hostile archive) throws Exception {
        byte[] bytes = archive.bytes().make();
        Path file = Files.write(folder.resolve("hostile"), bytes);
        Outcome outcome = console.karrot(folder, null, command(file, bytes));
        List<String> harm = new ArrayList<>(rows.changed());
        files.changed().forEach(harm::add);
        harm.addAll(outcome.status() == 0 ? gained() : left(outcome));
        said(outcome).forEach(harm::add);
        if (outcome.status() == 0 || !harm.isEmpty()) {
            rows.restore();
            files.restore();
        }
        return harm.stream().map(line -> archive.name() + " -> " + line).toList();
    }

    private String[] command(Path file, byte[] bytes) {
        Stream<String> command = Stream.of("import", file.toString(), "-i", instance.name(), "--no-pictures");
        boolean encrypted = bytes.length > 0 && (bytes[0] & 0x80) != 0 && bytes[0] != (byte) 0xFD;
        Stream<String> password =
                Stream.of("--password-file", folder.resolve("password").toString());
        return Stream.concat(command, encrypted ? password : Stream.empty()).toArray(String[]::new);
    }

    private List<String> gained() throws Exception {
        List<String> gained = new ArrayList<>(NewReferences.of(rows, MATCHED));
        gained.addAll(Harm.of(rows));
        files.forbidden().forEach(gained::add);
        return gained;
    }

    /** After a refusal there is nothing. */
    private List<String> left(Outcome outcome) throws Exception {
        List<String> left = new ArrayList<>(rows.added());
        files.added().forEach(left::add);
        if (outcome.err().isBlank() || outcome.err().matches("(?s).*(Exception|Error:|\tat ).*")) {
            left.add("no plain message: " + outcome.err());
        }
        return left;
    }

    /** Nothing that an archive says may steer a terminal. */
    private static Stream<String> said(Outcome outcome) throws IOException {
        String all = (outcome.out() + outcome.err()).replaceAll("[\\n\\t]|\u001B\\[[;\\d]*m|\r?\u001B\\[K", "");
        return all.codePoints().anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT)
                ? Stream.of("steers the terminal: " + all.replaceAll("[^\\p{Print}]", "?"))
                : Stream.empty();
    }
}
