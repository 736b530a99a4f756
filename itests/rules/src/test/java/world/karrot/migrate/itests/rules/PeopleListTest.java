package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.ContentNames;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;

/** The list of an archive's people. In the source, 1 is alice, 2 bob, 3 carla and 6 frank; dave, 4, has left. */
public class PeopleListTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void itSaysOfEveryoneWhatWouldBecomeOfThem() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(
                target,
                "UPDATE users_user SET email = 'Alice@example.org' WHERE id = 4",
                "UPDATE users_user SET email = 'carla@example.org', mail_verified = false WHERE id = 5",
                "UPDATE users_user SET username = 'HUGO' WHERE id = 6");
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        Workbench.change(source, "UPDATE users_user SET display_name = '=2+3;=5' WHERE id = 2");
        Export export =
                workbench.export(source, "1", "2", "--former-members", "named").succeeds();
        Before before = Before.of(target);
        PeopleList list = PeopleList.written(workbench, target, export);
        assertThat(list.lines()).startsWith(PeopleList.HEADER);
        assertThat(list.line(1)).endsWith(",alice@example.org,match,Alice@example.org,");
        assertThat(list.line(2)).isEqualTo("2,\"'=2+3,=5\",bob@example.org,create,,");
        assertThat(list.line(3)).endsWith(",match,carla@example.org,email not verified on the target");
        assertThat(list.line(4)).isEqualTo("4,Dave (left),,former,,not a member");
        assertThat(list.line(6)).endsWith(",frank@example.org,create,,will have no admin rights");
        assertThat(list.line(8)).contains(",create,,", "is taken on the target and became");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void itIsForItsOwnerAlone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        PeopleList list = PeopleList.written(workbench, target, workbench.karrots(KarrotArchive.TWO_GROUPS));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list.file())))
                .isEqualTo("rw-------");
    }

    @Test
    public void itReplacesNoFile() throws Exception {
        PeopleList list = PeopleList.of(workbench, "1,,,anonymous,,");
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        workbench
                .people(
                        target,
                        workbench.karrots(KarrotArchive.TWO_GROUPS),
                        "-o",
                        list.file().toString())
                .fails()
                .complains("exists already");
        assertThat(list.lines()).containsExactly(PeopleList.HEADER, "1,,,anonymous,,");
    }

    @Test
    public void anArchiveThatCannotBeReadLeavesNone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Export export = workbench.karrots(KarrotArchive.TWO_GROUPS);
        Files.writeString(export.passwordFile(), "wrong\n");
        String file = workbench.folder().resolve("none.csv").toString();
        workbench.people(target, export, "-o", file).fails().complains("password");
        assertThat(workbench.folder().resolve("none.csv")).doesNotExist();
    }

    @Test
    public void oneThatNobodyEditedChangesNothing() throws Exception {
        KarrotInstance source = workbench.connected(Fixture.COMMUNITY);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Workbench.change(target, "UPDATE users_user SET email = 'alice@example.org' WHERE id = 4");
        Export export = workbench.export(source, "1", "2").succeeds();
        Before before = Before.of(target);
        PeopleList.written(workbench, target, export)
                .importInto(workbench, target, export)
                .succeeds();
        try (Moved moved = Moved.from(source, ContentNames.ALL, before, List.of(1L, 2L))) {
            assertThat(moved.differences()).isEmpty();
        }
    }
}
