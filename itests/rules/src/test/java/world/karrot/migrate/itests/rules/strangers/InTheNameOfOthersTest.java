package world.karrot.migrate.itests.rules.strangers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ImportChoices.Wish;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportReport.Absent;
import world.karrot.migrate.api.transfer.ImportReport.Added;
import world.karrot.migrate.api.transfer.ImportReport.Reason;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Contents;
import world.karrot.migrate.itests.workshop.Journey;
import world.karrot.migrate.itests.workshop.Sql;
import world.karrot.migrate.itests.workshop.Workshop;
import world.karrot.migrate.itests.workshop.compare.Before;

/** What an archive says in the name of Karrot, or of people who were there before. */
public class InTheNameOfOthersTest {
    private static final String NOTIFICATION = "notifications.notification";

    private static final String ALICE =
            "UPDATE users_user SET email = 'alice@example.org', mail_verified = true WHERE id = 4";

    private static final String MENTION = """
            INSERT INTO notifications_notification (created_at, type, user_id, clicked, context)
            VALUES (now(), 'mention', 2, false, jsonb_build_object('group', 1, 'url', '%s'))""";

    @Rule
    public final Workshop workshop = new Workshop();

    private KarrotInstance target() throws Exception {
        return workshop.instance(Fixture.SAMPLE, ALICE);
    }

    @Test
    public void aNotificationOfATypeThatKarrotDoesNotWriteIsRefused() throws Exception {
        Forgery forgery = Forgery.of(workshop).add(NOTIFICATION, row -> row.put("type", "security_alert"));
        assertThat(forgery.isRefusedBy(target(), workshop)).singleElement().satisfies(problem -> {
            assertThat(problem.what()).doesNotContain("security_alert");
            assertThat(problem.where().model()).isEqualTo(NOTIFICATION);
            assertThat(problem.where().field()).isEqualTo("type");
        });
    }

    @Test
    public void aNotificationLinksToThePagesOfTheTargetAlone() throws Exception {
        KarrotInstance target = workshop.instance(Fixture.EMPTY);
        List<String> others = List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "https://evil.example/#/group/1/wall",
                "http://localhost:8080.evil.example/#/group/1/wall",
                "http://localhost:8080@evil.example/#/group/1/wall",
                "//evil.example/#/group/1",
                "/#/group/1/wall",
                "localhost:8080/#/group/1/wall",
                "http://localhost:8080/#/group/1/wall javascript:alert(1)",
                "http://localhost:8080/#/group/2/wall");
        KarrotInstance source = workshop.instance(Fixture.COMMUNITY);
        Workshop.change(source, MENTION.formatted("http://localhost:8080/#/group/1/wall"));
        for (String url : others) {
            Workshop.change(source, MENTION.formatted(url));
        }
        ImportReport report = workshop.exported(Contents.ALL, source, 1L).importInto(target);
        String last = "SELECT context ->> 'url' FROM notifications_notification ORDER BY id DESC LIMIT "
                + (others.size() + 1);
        List<String> urls = Sql.column(target, last);
        String group = Sql.column(target, "SELECT id FROM groups_group").get(0);
        assertThat(urls.get(others.size())).isEqualTo(target.siteUrl() + "/#/group/" + group + "/wall");
        assertThat(urls.subList(0, others.size())).containsOnlyNulls();
        assertThat(report.changes())
                .filteredOn(change -> change.what().startsWith("The link here"))
                .singleElement()
                .satisfies(change -> assertThat(change.count()).isGreaterThanOrEqualTo(others.size()));
    }

    @Test
    public void peopleWhoWereThereGetNotificationsOnlyIfTheAdminWantsThat() throws Exception {
        KarrotInstance target = target();
        Before before = Before.of(target);
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        ImportReport without = journey.rehearse(target, Choices.NONE);
        assertThat(without.arrival().absent())
                .filteredOn(absent -> absent.model().equals(NOTIFICATION))
                .singleElement()
                .extracting(Absent::reason)
                .isEqualTo(Reason.OF_PEOPLE_HERE_ALREADY);
        ImportReport with = journey.rehearse(target, Choices.asking(Wish.ALL_NOTIFICATIONS));
        assertThat(with.arrival().absent()).extracting(Absent::model).doesNotContain(NOTIFICATION);
        long notifications = count(target, "notifications_notification", "user_id");
        journey.importInto(target);
        assertThat(count(target, "notifications_notification", "user_id")).isEqualTo(notifications);
        assertThat(before.losses()).isEmpty();
    }

    @Test
    public void aRoleThatTheGroupDoesNotHaveIsTakenOut() throws Exception {
        KarrotInstance target = target();
        Forgery forgery = Forgery.of(workshop)
                .change(
                        "groups.groupmembership",
                        1,
                        row -> row.putArray("roles")
                                .add("member")
                                .add("admin")
                                .add("coordinator")
                                .add("superuser")
                                .addNull());
        String user = forgery.of("groups.groupmembership").get(0).get("user").asText();
        assertThat(forgery.of("groups.groupmembership").get(0).get("id").asInt())
                .isEqualTo(1);
        String email = forgery.of("users.user").stream()
                .filter(row -> row.get("id").asText().equals(user))
                .map(row -> row.get("email").asText())
                .findFirst()
                .orElseThrow();
        ImportReport report = forgery.in(workshop).importInto(target);
        assertThat(Sql.column(target, """
                        SELECT roles FROM groups_group_members m JOIN users_user u ON u.id = m.user_id
                        WHERE u.email = '%s' AND m.group_id = (SELECT max(id) FROM groups_group)""".formatted(email))).containsExactly("{member,coordinator}");
        assertThat(report.changes())
                .filteredOn(change -> "roles".equals(change.where().field()))
                .hasSize(1);
    }

    /** Karrot fails when it takes such trust back, and nobody could leave the group or delete their account. */
    @Test
    public void trustInARoleThatTheGroupDoesNotHaveStaysBehind() throws Exception {
        KarrotInstance target = target();
        Forgery forgery = Forgery.of(workshop);
        int all = forgery.of("groups.trust").size();
        forgery.add("groups.trust", row -> row.put("role", "coordinator"))
                .add("groups.trust", row -> row.put("id", 1_000_001).put("role", "admin"));
        long before = trust(target);
        ImportReport report = forgery.in(workshop).importInto(target);
        assertThat(trust(target) - before).isEqualTo(all + 1);
        assertThat(Sql.column(target, "SELECT id FROM groups_trust WHERE role = 'admin'"))
                .isEmpty();
        assertThat(report.changes())
                .filteredOn(change -> "groups.trust".equals(change.where().model()))
                .extracting(Finding::what)
                .singleElement()
                .asString()
                .startsWith("These rows are about something that does not come along");
    }

    private static long trust(KarrotInstance target) throws Exception {
        return Long.parseLong(
                Sql.column(target, "SELECT count(*) FROM groups_trust").get(0));
    }

    @Test
    public void theReportCountsWhatNamesPeopleWhoWereThere() throws Exception {
        KarrotInstance target = target();
        Journey journey = workshop.exported(Contents.ALL, workshop.instance(Fixture.COMMUNITY), 1L);
        List<Added> planned =
                journey.plan(target, Choices.NONE).arrival().people().added();
        long memberships = count(target, "groups_group_members", "user_id", "added_by_id");
        long messages = count(target, "conversations_conversationmessage", "author_id");
        long places = count(target, "places_place", "last_changed_by_id");
        List<Added> added = journey.importInto(target).arrival().people().added();
        assertThat(planned).isEqualTo(added);
        assertThat(added).singleElement().satisfies(alice -> {
            assertThat(alice.source()).isEqualTo(1);
            assertThat(alice.target()).isEqualTo(4);
            assertThat(alice.rows())
                    .contains(
                            new ModelCount(
                                    "groups.groupmembership",
                                    count(target, "groups_group_members", "user_id", "added_by_id") - memberships),
                            new ModelCount(
                                    "conversations.conversationmessage",
                                    count(target, "conversations_conversationmessage", "author_id") - messages),
                            new ModelCount(
                                    "places.place", count(target, "places_place", "last_changed_by_id") - places));
        });
    }

    /** Rows in which one of these columns is Alice. */
    private static long count(KarrotInstance target, String table, String... columns) throws Exception {
        String alice = String.join(" = 4 OR ", columns) + " = 4";
        return Long.parseLong(Sql.column(target, "SELECT count(*) FROM %s WHERE %s".formatted(table, alice))
                .get(0));
    }
}
