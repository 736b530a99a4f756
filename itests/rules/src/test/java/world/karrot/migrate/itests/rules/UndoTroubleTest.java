package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.shell.OfferedFeatures;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An undo that has removed all rows is complete, whatever keeps it from tidying up, and others do not hinder it. */
public class UndoTroubleTest {
    private static final String TRIGGER = """
            CREATE TRIGGER keep BEFORE DELETE ON karrot_migrate_staged FOR EACH ROW EXECUTE FUNCTION keep()""";

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    @Test
    public void aJournalThatCannotBeWrittenDoesNotHideThatAllIsUndone() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        Before before = Before.of(target);
        imported(target, Fixture.COMMUNITY);
        Workbench.change(
                target,
                "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'kept'; END $$",
                TRIGGER);
        Outcome undone = workbench.undo(target, "1").succeeds();
        assertThat(undone.lastLine()).isEqualTo("Undo complete");
        Workbench.change(target, "DROP FUNCTION keep() CASCADE");
        assertThat(before.changes()).singleElement().asString().startsWith("+ karrot_migrate_staged ");
        imported(target, Fixture.SAMPLE);
        workbench.undo(target, "2").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void filesInAFolderThatIsAwayAreRemovedByTheNextRunThatFindsIt() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        Before before = Before.of(target);
        imported(target, Fixture.COMMUNITY);
        Path away = target.media().resolveSibling("away");
        Files.move(target.media(), away);
        workbench.undo(target, "1").succeeds().says("is not there, so files of the import could not be removed");
        Files.move(away, target.media());
        imported(target, Fixture.SAMPLE);
        workbench.undo(target, "2").succeeds();
        assertThat(before.changes()).isEmpty();
    }

    @Test
    public void whoseCurrentGroupGoesNeedNotGoBefore() throws Exception {
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        imported(target, Fixture.SAMPLE);
        imported(target, Fixture.COMMUNITY);
        Workbench.change(target, """
                UPDATE users_user SET current_group_id = (SELECT min(id) FROM groups_group)
                WHERE id = (SELECT max(id) FROM users_user)""");
        workbench.undo(target, "1").succeeds();
    }

    @Test
    public void theContentIsNamedThatWouldTakeAlongWhatPeopleWrote() throws Exception {
        workbench.offer(
                new OfferedFeatures().offer("karrot-messages", "Content", "conversations.conversationmessage"),
                Contents.CORE);
        KarrotInstance target = workbench.connected(Fixture.EMPTY);
        imported(target, Fixture.COMMUNITY);
        Workbench.change(target, """
                INSERT INTO conversations_conversationmessage
                    (created_at, updated_at, content, author_id, conversation_id, received_via)
                SELECT now(), now(), 'Hello', (SELECT min(id) FROM users_user), id, '' FROM conversations_conversation
                WHERE group_id IS NOT NULL LIMIT 1""");
        workbench
                .undo(target, "1", "--with-later", "--yes")
                .fails()
                .complains("To take it along: bin/karrot content add messages", "Nothing was undone.");
    }

    private void imported(KarrotInstance target, Fixture source) throws Exception {
        workbench
                .importInto(target, workbench.export(workbench.connected(source), "1"))
                .succeeds();
    }
}
