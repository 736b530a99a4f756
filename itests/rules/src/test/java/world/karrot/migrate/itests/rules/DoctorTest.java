package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.OtherRole;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** What karrot:doctor finds, where something would really stop a move. */
public class DoctorTest {
    private static final Pattern GRANT = Pattern.compile("GRANT [A-Z, ]+ ON [^;]+? TO \\w+");

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void whereAllIsWellItSaysSoAndChangesNothing() throws Exception {
        KarrotInstance instance = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(instance, "UPDATE groups_group SET timezone = 'Europe/Berlin' WHERE timezone = ''");
        Before before = Before.of(instance);
        Outcome outcome = workbench.karrot("doctor").succeeds();
        assertThat(outcome.out().lines())
                .filteredOn(line -> !line.contains("disk"))
                .noneMatch(line -> line.startsWith("  warn"))
                .contains("This machine", instance.name(), "  ok    import: everything can be added")
                .contains("  ok    pictures: their sizes can be made")
                .anyMatch(line -> line.startsWith("  ok    Java: 17, with "))
                .anyMatch(line -> line.startsWith("  ok    database: PostgreSQL "))
                .anyMatch(line -> line.startsWith("  ok    media folder: " + instance.media()));
        assertThat(outcome.lastLine()).isEqualTo("Nothing would stop a move.");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void withoutAnInstanceItSaysHowToConnectOne() throws Exception {
        Outcome outcome = workbench.karrot("doctor").succeeds();
        assertThat(outcome.lastLine()).startsWith("No instance is connected").contains("bin/karrot connect --env FILE");
    }

    @Test
    public void whatItGrantsIsEnough() throws Exception {
        KarrotInstance owner = workbench.instance(Fixture.SAMPLE);
        KarrotInstance guest = workbench.commands().connect(OtherRole.of(owner));
        Workbench.change(
                owner,
                "REVOKE INSERT ON offers_offer, places_place FROM " + guest.user(),
                "REVOKE USAGE, UPDATE ON SEQUENCE groups_group_id_seq FROM " + guest.user(),
                "REVOKE CREATE ON SCHEMA public FROM " + guest.user());
        Outcome outcome = workbench
                .karrot("doctor", "-i", guest.name())
                .fails()
                .says("  ok    export: ")
                .complains("3 problems would stop a move.");
        assertThat(outcome.out().lines())
                .filteredOn(line -> line.startsWith("  stop  import: "))
                .hasSize(3);
        workbench.karrot("doctor", "--for", "export").succeeds();
        Workbench.change(
                owner,
                GRANT.matcher(outcome.out()).results().map(MatchResult::group).toArray(String[]::new));
        workbench.karrot("doctor").succeeds();
    }

    @Test
    public void whatKeepsFromAnExportIsNamedApart() throws Exception {
        KarrotInstance owner = workbench.instance(Fixture.SAMPLE);
        KarrotInstance guest = workbench.commands().connect(OtherRole.of(owner));
        Workbench.change(owner, "REVOKE SELECT ON history_history, issues_vote FROM " + guest.user());
        workbench
                .karrot("doctor", "--for=export")
                .fails()
                .says(
                        "  stop  export: ",
                        "GRANT SELECT ON public.history_history, public.issues_vote TO " + guest.user())
                .complains("1 problem would");
    }

    @Test
    public void foldersInWhichNoFileCanBeMadeAreOneFinding() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        Files.writeString(target.media().resolve("offer_images"), "no folder");
        Files.writeString(target.media().resolve("group_photos"), "no folder");
        workbench
                .karrot("doctor", "--for", "import")
                .fails()
                .says(
                        "  stop  import: No file can be made in the folders group_photos, offer_images of the media folder")
                .complains("1 problem would");
    }

    @Test
    public void aMediaFolderThatIsNotThereIsNamed() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.EMPTY);
        Files.move(source.media(), source.media().resolveSibling("elsewhere"));
        workbench.karrot("doctor", "--for", "export").fails().says("  stop  media folder: There is no media folder");
    }

    @Test
    public void filesThatAreNotInTheMediaFolderAreAWarning() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Files.move(source.media(), source.media().resolveSibling("elsewhere"));
        Files.createDirectory(source.media());
        Outcome outcome = workbench.karrot("doctor", "--for", "export").succeeds();
        assertThat(outcome.out())
                .containsPattern(
                        "(?m)^  warn  export: (\\d+) of the \\1 files that rows name are not in the media folder "
                                + source.media());
    }

    @Test
    public void aServerThatIsGoneHidesNeitherTheMediaFolderNorOtherInstances() throws Exception {
        KarrotInstance gone = workbench.connected(Fixture.EMPTY);
        KarrotInstance other = workbench.connected(Fixture.COMMUNITY);
        String settings = Files.readString(gone.env());
        Files.writeString(gone.env(), settings.replaceFirst("DATABASE_PORT=.*", "DATABASE_PORT=" + freePort(gone)));
        Outcome outcome = workbench.karrot("doctor").fails().complains("1 problem would");
        assertThat(outcome.out())
                .containsPattern("(?m)^" + gone.name() + "\n  stop  connection: .*\n  ok    media folder: ")
                .containsPattern("(?m)^" + other.name() + "\n  ok    content: ");
        Files.delete(gone.env());
        workbench.karrot("doctor").fails().says("  stop  settings: There is no settings file " + gone.env());
        workbench.karrot("doctor", "-i", other.name()).succeeds();
    }

    private static int freePort(KarrotInstance of) throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(of.host()))) {
            return socket.getLocalPort();
        }
    }

    @Test
    public void rowsThatNoInstalledContentMovesAreAWarning() throws Exception {
        workbench.install(Workbench.CORE_ONLY);
        workbench.connected(Fixture.COMMUNITY);
        workbench
                .karrot("doctor")
                .succeeds()
                .says(
                        "  ok    content: core can move",
                        "  warn  content: history.history, history.history_users: No content that is installed moves these rows, ",
                        " in all groups")
                .says("  warn  content: conversations.conversation, conversations.conversationmessage, ");
    }

    @Test
    public void whereNoContentRunsNothingCanMove() throws Exception {
        workbench.install(Contents.of());
        workbench.connected(Fixture.EMPTY);
        workbench
                .karrot("doctor")
                .fails()
                .says(
                        "  stop  content: No bundle with content runs, so nothing can move. bin/karrot bundle:list shows");
    }

    @Test
    public void whereNothingMakesSizesOfPicturesAnImportWouldLackThem() throws Exception {
        workbench.connected(Fixture.EMPTY);
        workbench.withoutPictures();
        workbench
                .karrot("doctor", "--for", "import")
                .succeeds()
                .says("  warn  pictures: ", "feature:install karrot-pictures", "bundle:start");
        assertThat(workbench.karrot("doctor", "--for", "export").succeeds().out())
                .doesNotContain("pictures:");
    }

    @Test
    public void aGroupThatNoTargetWillTakeIsAWarning() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(
                source,
                "UPDATE groups_group SET timezone = 'Europe/Berlin'",
                "UPDATE groups_group SET timezone = '', name = 'No zone' WHERE id = (SELECT p.group_id FROM"
                        + " activities_activityseries s JOIN places_place p ON p.id = s.place_id ORDER BY s.id LIMIT 1)");
        String[] warning = {
            "An import will be refused: activities.activityseries needs a value here",
            "group \"No zone\"",
            "field timezone",
            "--value groups.group.timezone=VALUE"
        };
        workbench
                .karrot("doctor", "--for", "export")
                .succeeds()
                .says("  warn  export: ")
                .says(warning);
        assertThat(workbench.karrot("doctor", "--for", "import").succeeds().out())
                .doesNotContain("No zone");
        workbench.export(source, "--all", "--dry-run").outcome().succeeds().says(warning);
        workbench.export(source, "--all").outcome().succeeds().says(warning);
    }

    @Test
    public void whatAnInterruptedImportHasLeftIsAWarning() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        workbench.importInto(target, workbench.export(source, "1")).succeeds();
        Files.writeString(target.media().resolve("left.jpg"), "");
        Workbench.change(target, "INSERT INTO karrot_migrate_staged (files) VALUES ('{left.jpg}')");
        workbench
                .karrot("doctor", "-i", target.name())
                .succeeds()
                .says("  warn  import: An earlier import or undo was interrupted", "media folder: 1.");
        assertThat(target.media().resolve("left.jpg")).exists();
    }

    @Test
    public void aDiskWithoutRoomIsAProblem() {
        workbench
                .commands()
                .karrot(Path.of("/proc"), null, "doctor")
                .fails()
                .says("  stop  disk: The disk of /proc has 0 MiB free");
    }

    @Test
    public void aPurposeThatThereIsNotIsRefused() throws Exception {
        workbench.karrot("doctor", "--for", "fun").fails().complains("--for is export, import or move.");
    }
}
