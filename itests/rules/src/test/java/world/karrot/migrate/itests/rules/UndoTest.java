package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Server;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An undo takes back what an import brought, and nothing else. */
public class UndoTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void anUndoneImportLeavesTheInstanceAsItWas() throws Exception {
        undoes(Workbench.ALL_CONTENT);
    }

    @Test
    public void soItDoesWithTheCoreAlone() throws Exception {
        undoes(Workbench.CORE_ONLY);
    }

    @Test
    public void soItDoesWhereKeysAreProvedForAllRowsAtOnce() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Server.administer(target, "GRANT SET ON PARAMETER session_replication_role TO " + target.user());
        Before before = Before.of(target);
        imported(target, "1", "2").says("proved for all rows at once, 0 checked by the database");
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    private void undoes(ModelRegistry registry) throws Exception {
        workbench.install(registry);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        imported(target, "1", "2");
        Outcome undone = workbench.undo(target, "1").succeeds();
        assertThat(undone.lastLine()).isEqualTo("Undo complete");
        undone.says("groups.group", "conversations", "media files");
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void aLargeArchiveOfKarrotsOwnIsUndone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        workbench.importInto(target, workbench.karrots(KarrotArchive.LARGE)).succeeds();
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void sizesGoWithTheirPicturesAndOthersStay() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Path sized = Files.createDirectories(target.media().resolve("__sized__/group_photos"));
        Files.writeString(sized.resolve("b3c5b7e3-f4e8-47f2-b54d-0ad0f671cbba-thumbnail-200x200-70.jpg"), "other");
        Before before = Before.of(target);
        imported(target, "1", "2");
        String photo = Sql.column(
                        target, "SELECT photo FROM groups_group WHERE photo <> '' AND id > 3 ORDER BY id LIMIT 1")
                .get(0)
                .replace("group_photos/", "")
                .replace(".jpg", "");
        Files.writeString(sized.resolve(photo + "-thumbnail-200x200-70.jpg"), "small");
        Files.writeString(sized.resolve(photo + "-crop-c0-5__0-5-600x400-70.jpg"), "smaller");
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void whatSomebodyRemovedSinceIsSimplyGone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        imported(target, "1", "2");
        Path photo = target.media()
                .resolve(Sql.column(target, "SELECT image FROM offers_offerimage ORDER BY id DESC LIMIT 1")
                        .get(0));
        Files.delete(photo);
        Workbench.change(target, "DELETE FROM offers_offerimage");
        workbench.undo(target, "1").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void whatIsNewAndDependsOnTheImportIsNamedAndNothingIsUndone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        imported(target, "1");
        Workbench.change(
                target,
                """
                INSERT INTO conversations_conversationmessage
                    (id, created_at, updated_at, content, author_id, conversation_id, received_via)
                SELECT 7001, now(), now(), 'canary', 1, max(id), '' FROM conversations_conversation
                WHERE group_id > 3
                """,
                "UPDATE users_user SET current_group_id = (SELECT max(id) FROM groups_group) WHERE id = 2",
                """
                INSERT INTO conversations_conversation
                    (id, created_at, updated_at, is_private, is_closed, target_type_id, target_id)
                SELECT 7002, now(), now(), false, false, type.id, (SELECT max(id) FROM places_placetype)
                FROM django_content_type type WHERE type.app_label = 'places' AND type.model = 'placetype'
                """,
                "CREATE TABLE tools_tool (id bigint PRIMARY KEY, group_id integer REFERENCES groups_group ON DELETE CASCADE)",
                "INSERT INTO tools_tool SELECT 7003, max(id) FROM groups_group");
        workbench.keepSecret("canary");
        Before before = Before.of(target);
        for (String[] options : List.of(new String[] {"1", "--dry-run"}, new String[] {"1"})) {
            workbench
                    .undo(target, options)
                    .fails()
                    .complains("2 problems:", "Nothing was undone.")
                    .complains("1 row has been added since", "at conversations.conversationmessage")
                    .complains("no installed content moves refers to groups.group")
                    .complains("at tools_tool, id 7003, field group_id");
            assertThat(before.changes()).isEmpty();
        }
    }

    @Test
    public void anImportThatAnotherBuildsOnIsUndoneAfterIt() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before first = Before.of(target);
        imported(target, "1");
        Before second = Before.of(target);
        imported(target, "2");
        Before third = Before.of(target);
        assertThat(workbench.undo(target, "1").fails().err().lines())
                .containsExactly(
                        "karrot: 1 problem:",
                        "  1. Another import builds on this one; undo it first: bin/karrot undo -i " + target.name()
                                + " 2",
                        "Nothing was undone.");
        assertThat(third.changes()).isEmpty();
        workbench.undo(target, "2").succeeds();
        assertThat(second.changes()).isEmpty();
        workbench.undo(target, "1").succeeds();
        assertThat(first.changes()).isEmpty();
    }

    @Test
    public void importsThatBuildOnOneAnotherAreNamedNewestFirst() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Before before = Before.of(target);
        for (String number : List.of("1", "2", "3")) {
            imported(target, "1");
            Workbench.change(
                    target,
                    "UPDATE groups_group SET name = 'Moved %s' WHERE id > 3 AND name NOT LIKE 'Moved%%'"
                            .formatted(number));
        }
        assertThat(workbench.undo(target, "1").fails().err().lines().skip(1).limit(2))
                .allMatch(line -> line.contains("Another import builds on this one"))
                .extracting(line -> line.substring(line.length() - 1))
                .containsExactly("3", "2");
        for (String number : List.of("3", "2", "1")) {
            workbench.undo(target, number).succeeds();
        }
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void undoingTwiceIsRefused() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        imported(target, "1");
        workbench.undo(target, "1").succeeds();
        workbench
                .undo(target, "1")
                .fails()
                .complains(
                        "There is no receipt 1 on this instance", "bin/karrot imports -i " + target.name() + " lists");
        workbench.undo(target, "first").fails().complains("bin/karrot imports -i " + target.name() + " lists");
    }

    @Test
    public void aDryRunSaysWhatWouldBeRemovedAndChangesNothing() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        imported(target, "1");
        Before before = Before.of(target);
        Outcome dry = workbench.undo(target, "1", "--dry-run").succeeds();
        assertThat(dry.lastLine()).isEqualTo("Dry run complete: nothing was changed");
        assertThat(before.changes()).isEmpty();
        Outcome real = workbench.undo(target, "1").succeeds();
        assertThat(dry.out())
                .isEqualTo(real.out()
                        .replace("What was removed", "What would be removed")
                        .replace(real.lastLine(), dry.lastLine()));
    }

    private Outcome imported(KarrotInstance target, String... groups) throws Exception {
        return workbench
                .importInto(
                        target,
                        workbench
                                .export(workbench.connected(Fixture.COMMUNITY), groups)
                                .succeeds())
                .succeeds();
    }
}
