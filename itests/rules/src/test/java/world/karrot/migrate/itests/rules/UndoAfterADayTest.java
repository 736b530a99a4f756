package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.UndoReport.Later;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.KarrotDay;
import world.karrot.migrate.itests.workshop.shell.Outcome;

/** An import can be undone when Karrot has run with it for a day, and people were there. */
public class UndoAfterADayTest {

    @Rule
    public final Workbench workbench = new Workbench(Workbench.ALL_CONTENT);

    private KarrotInstance target;
    private InstanceState before;

    @Before
    public void importAGroup() throws Exception {
        target = workbench.connected(Fixture.SAMPLE);
        for (String folder : List.of("__sized__/user__photos", "conversation_message_images")) {
            Files.createDirectories(target.media().resolve(folder));
        }
        before = InstanceState.of(target);
        workbench
                .importInto(
                        target,
                        workbench
                                .export(workbench.connected(Fixture.COMMUNITY), "1")
                                .succeeds())
                .succeeds();
        workbench.keepSecret("canary");
    }

    private List<String> changes() throws Exception {
        return InstanceState.of(target).changesSince(before);
    }

    @Test
    public void whatKarrotWritesByItselfGoesAlongAndIsCounted() throws Exception {
        KarrotDay.on(target).looksAround().opensPages().clockStrikes().uploadsAPhoto();
        workbench
                .undo(target, "1")
                .succeeds()
                .says("What Karrot wrote by itself since, and went too:", "users.user, field current_group")
                .says("authtoken_token", "notifications.notification", "activities.activity", "issues.voting");
        assertThat(changes()).isEmpty();
    }

    @Test
    public void soItDoesWhereOnlyTheCoreIsInstalled() throws Exception {
        KarrotDay.on(target).looksAround().opensPages().clockStrikes().uploadsAPhoto();
        workbench.install(Workbench.CORE_ONLY);
        workbench.undo(target, "1").succeeds();
        assertThat(changes()).isEmpty();
    }

    @Test
    public void whatPeopleWroteOrJoinedIsToldByTableWithCountAndTimes() throws Exception {
        KarrotDay.on(target).looksAround().opensPages().talks().joins();
        InstanceState day = InstanceState.of(target);
        String time = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC";
        Outcome refused = workbench.undo(target, "1").fails().complains("6 problems:", "Nothing was undone.");
        assertThat(refused.err())
                .containsPattern("2 rows have been added since, the first " + time + ", the last " + time
                        + "\\R *at conversations.conversationmessage\\R")
                .containsPattern("1 row has been added since: " + time + "\\R *at groups.groupmembership\\R")
                .containsPattern("1 row has been added since: " + time + "\\R *at history.history\\R")
                .contains("at activities.activityparticipant", "--with-later")
                .contains("at conversations.conversationmessagereaction", "at conversations.conversationmessageimage");
        assertThat(InstanceState.of(target).changesSince(day)).isEmpty();
    }

    @Test
    public void onRequestThatGoesAlongAsWell() throws Exception {
        KarrotDay.on(target).looksAround().opensPages().clockStrikes().talks().joins();
        workbench
                .undo(target, "1", "--with-later", "--yes")
                .succeeds()
                .says("What people wrote or joined since, and went too:", "conversations.conversationmessage", "UTC");
        assertThat(changes()).isEmpty();
    }

    @Test
    public void withNobodyToConfirmItNothingIsUndone() throws Exception {
        KarrotDay.on(target).talks();
        InstanceState day = InstanceState.of(target);
        workbench
                .undo(target, "1", "--with-later")
                .fails()
                .says("conversations.conversationmessage")
                .complains("There is no terminal", "--yes", "Nothing was undone.");
        assertThat(InstanceState.of(target).changesSince(day)).isEmpty();
        workbench.undo(target, "1", "--with-later", "--dry-run").succeeds();
        assertThat(InstanceState.of(target).changesSince(day)).isEmpty();
    }

    @Test
    public void whereThereIsNothingLaterNobodyIsAsked() throws Exception {
        KarrotDay.on(target).looksAround();
        workbench.undo(target, "1", "--with-later").succeeds();
        assertThat(changes()).isEmpty();
    }

    @Test
    public void whatBelongsToAnotherGroupIsNeverRemoved() throws Exception {
        KarrotDay day = KarrotDay.on(target);
        Workbench.change(target, """
                INSERT INTO groups_group_members (group_id, user_id, created_at, roles, lastseen_at, notification_types)
                VALUES (1, %s, now(), '{member}', now(), '{}')""".formatted(day.member()));
        InstanceState now = InstanceState.of(target);
        workbench
                .undo(target, "1", "--with-later", "--yes")
                .fails()
                .complains("1 problem:", "belongs to something else, such as another group")
                .complains("at groups.groupmembership, id", "field user");
        assertThat(InstanceState.of(target).changesSince(now)).isEmpty();
    }

    @Test
    public void aChatWithSomebodyWhoWasThereBeforeGoesOnlyOnRequest() throws Exception {
        KarrotDay day = KarrotDay.on(target).opensPages();
        Workbench.change(target, """
                INSERT INTO conversations_conversationmessage
                    (created_at, updated_at, content, author_id, conversation_id, received_via)
                SELECT now(), now(), 'canary', %s, max(id), '' FROM conversations_conversation WHERE is_private
                """.formatted(day.other()));
        workbench.undo(target, "1").fails().complains("1 problem:", "at conversations.conversationmessage");
        workbench.undo(target, "1", "--with-later", "--yes").succeeds();
        assertThat(changes()).isEmpty();
    }

    /** Between the question and the answer somebody may write more. */
    @Test
    public void nothingGoesThatWasNotShown() throws Exception {
        Journey journey = new Journey(Workbench.ALL_CONTENT, workbench.folder(), Optional.empty());
        KarrotDay day = KarrotDay.on(target).talks();
        List<Later> shown = journey.undo(target, 1, later -> true, true).later();
        day.talks();
        assertThatThrownBy(() -> journey.undo(target, 1, shown::equals, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("4 rows have been added since");
        List<Later> both = journey.undo(target, 1, later -> true, true).later();
        journey.undo(target, 1, both::equals, false);
        assertThat(changes()).isEmpty();
    }

    @Test
    public void numbersOfReceiptsAreNeverUsedAgain() throws Exception {
        workbench.undo(target, "1").succeeds();
        workbench
                .importInto(
                        target,
                        workbench
                                .export(workbench.connected(Fixture.COMMUNITY), "2")
                                .succeeds())
                .succeeds()
                .says("Receipt 2: bin/karrot undo -i " + target.name() + " 2");
        workbench.undo(target, "1").fails().complains("There is no receipt 1");
    }
}
