package world.karrot.migrate.itests.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.rules.ExternalResource;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.itests.hostile.archive.ArchiveField;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.hostile.attack.OpenPgpAttacks;
import world.karrot.migrate.itests.hostile.attack.PeopleAttacks;
import world.karrot.migrate.itests.hostile.harm.Watch;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.shell.Console;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An instance with people and groups, and an admin who imports whatever archive comes along. */
public final class Victim extends ExternalResource {
    /** Who is in the archive as well. */
    private static final String MATCHED = "4";

    private static final String[] PEOPLE = {
        "UPDATE users_user SET email = 'alice@example.org', mail_verified = true WHERE id = " + MATCHED,
        "UPDATE users_user SET email = '%s', mail_verified = true WHERE id = 3".formatted(PeopleAttacks.VICTIM)
    };

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

    /**
     * What no admin should have to read: a refusal is one that somebody has foreseen, and costs no more memory than
     * there is.
     */
    private static final Pattern UNFORESEEN =
            Pattern.compile("Exception|Error\\b|\tat |was not expected|not enough memory");

    private final Console console = new Console(Contents.ALL);
    private Path folder;
    private KarrotInstance instance;
    private Watch watch;
    private Genuine genuine;

    @Override
    protected void before() throws Throwable {
        folder = Files.createTempDirectory("hostile");
        genuine = exported(Files.createDirectory(folder.resolve("source")));
        instance = console.connect(Server.instance(Fixture.SAMPLE, Files.createDirectory(folder.resolve("target"))));
        Sql.run(instance, PEOPLE);
        watch = new Watch(instance, folder.resolve("target"), MATCHED);
        Files.writeString(folder.resolve("password"), OpenPgpAttacks.PASSWORD);
    }

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

    KarrotInstance instance() {
        return instance;
    }

    Watch watch() {
        return watch;
    }

    List<ArchiveField> fields() throws Exception {
        return ArchiveField.of(genuine, watch.connection());
    }

    /** Imports an archive, and looks for the harm that came of it. Afterwards all is as it was. */
    Verdict verdict(Hostile archive) throws Exception {
        byte[] bytes = archive.bytes().make();
        Path file = Files.write(folder.resolve("hostile"), bytes);
        Outcome outcome = console.karrot(folder, null, command(archive, file, bytes));
        boolean arrived = outcome.status() == 0;
        List<String> harm = arrived ? gained(archive) : left(outcome);
        said(outcome).forEach(harm::add);
        if (arrived || !harm.isEmpty()) {
            watch.restore();
        }
        return new Verdict(archive.name(), arrived, harm);
    }

    private String[] command(Hostile archive, Path file, byte[] bytes) {
        List<String> command = new ArrayList<>(List.of("import", file.toString(), "-i", instance.name()));
        command.add("--no-pictures");
        Choices.ZONE.forEach((field, value) -> command.addAll(List.of("--value", field + "=" + value)));
        command.addAll(archive.wishes());
        boolean encrypted = bytes.length > 0 && (bytes[0] & 0x80) != 0 && bytes[0] != (byte) 0xFD;
        if (encrypted) {
            command.addAll(List.of("--password-file", folder.resolve("password").toString()));
        }
        return command.toArray(String[]::new);
    }

    private List<String> gained(Hostile archive) throws Exception {
        List<String> gained = watch.gained();
        if (!archive.wishes().equals(Hostile.ALL_NOTIFICATIONS) && watch.notified()) {
            gained.add("tells people something in Karrot's name");
        }
        return gained;
    }

    private List<String> left(Outcome outcome) throws Exception {
        List<String> left = watch.left();
        if (outcome.err().isBlank() || UNFORESEEN.matcher(outcome.err()).find()) {
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
