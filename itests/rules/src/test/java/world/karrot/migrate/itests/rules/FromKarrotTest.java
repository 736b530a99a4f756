package world.karrot.migrate.itests.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotArchive;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.archive.Unpacked;
import world.karrot.migrate.itests.workshop.compare.ArchivedInstance;
import world.karrot.migrate.itests.workshop.compare.Before;
import world.karrot.migrate.itests.workshop.compare.Moved;
import world.karrot.migrate.itests.workshop.shell.Export;

/** Archives that Karrot's own tool wrote go into an instance with people, groups and used ids. */
public class FromKarrotTest {

    /** Walls of groups or places, with whom they should have and whom they have. */
    private static final String WALLS = """
            SELECT target.id, array_agg(DISTINCT person.user_id) AS people, array_agg(DISTINCT part.user_id) AS listening
            FROM %1$s target
            JOIN django_content_type type ON type.app_label = '%2$s' AND type.model = '%3$s'
            LEFT JOIN conversations_conversation wall
                ON wall.target_type_id = type.id AND wall.target_id = target.id AND NOT wall.is_private
                AND wall.group_id = %4$s
            LEFT JOIN conversations_conversationparticipant part ON part.conversation_id = wall.id AND NOT part.muted
            LEFT JOIN %5$s person ON person.%3$s_id = target.id
            GROUP BY target.id
            HAVING count(DISTINCT wall.id) <> 1
                OR array_agg(DISTINCT person.user_id) IS DISTINCT FROM array_agg(DISTINCT part.user_id)
            """;

    @Rule
    public final Workbench workbench = new Workbench(Workbench.CORE_ONLY);

    @Test
    public void twoGroupsOfKarrotsOwnArchiveArriveRowForRow() throws Exception {
        arrives(KarrotArchive.TWO_GROUPS);
    }

    @Test
    public void aLargeArchiveOfKarrotArrivesRowForRow() throws Exception {
        arrives(KarrotArchive.LARGE);
    }

    private void arrives(KarrotArchive archive) throws Exception {
        Export export = workbench.karrots(archive);
        KarrotInstance target = workbench.connected(Fixture.SAMPLE);
        Sql.renumberContentTypes(target);
        Before before = Before.of(target);
        assertThat(workbench.importInto(target, export).succeeds().lastLine()).isEqualTo("Import complete");
        ArchivedInstance archived =
                ArchivedInstance.load(Unpacked.of(export.file(), export.password()), workbench.instance(Fixture.EMPTY));
        try (Moved moved = Moved.from(archived, before)) {
            assertThat(moved.differences()).isEmpty();
        }
        assertThat(before.losses()).isEmpty();
        assertThatEverybodyHearsOfTheFirstMessage(target);
        assertThatNobodyIsNotified(before);
    }

    private static void assertThatEverybodyHearsOfTheFirstMessage(KarrotInstance target) throws Exception {
        Rows rows = new Rows(target);
        assertThat(rows.select(WALLS.formatted("groups_group", "groups", "group", "target.id", "groups_group_members")))
                .isEmpty();
        assertThat(rows.select(WALLS.formatted(
                        "places_place", "places", "place", "target.group_id", "places_placesubscription")))
                .isEmpty();
        for (String marks : List.of("conversations_conversationmeta", "notifications_notificationmeta")) {
            assertThat(rows.select("""
                    SELECT u.id FROM users_user u WHERE email IS NOT NULL
                    AND (SELECT count(*) FROM %s mark WHERE mark.user_id = u.id) <> 1
                    """.formatted(marks))).as(marks).isEmpty();
        }
    }

    private static void assertThatNobodyIsNotified(Before before) throws Exception {
        assertThat(before.changes())
                .noneMatch(line -> line.startsWith("+ webhooks_"))
                .noneMatch(line -> line.startsWith("+ notifications_notification "))
                .noneMatch(line -> line.startsWith("+ userauth_"))
                .noneMatch(line -> line.startsWith("+ conversations_conversationmessage"));
    }
}
