package world.karrot.migrate.itests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.ClassRule;
import org.junit.Test;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.workshop.Sql;

/** The search for harm finds harm, and finds none where an archive is what it should be. */
public class WatchTest {
    private static final String PERSON = """
            INSERT INTO users_user (password, created_at, email, is_active, is_staff, display_name, description,
                mail_verified, deleted, unverified_email, is_superuser, language, photo, mobile_number, username)
            VALUES ('%1$s', '%2$s', '%3$s', true, false, 'x', '', true, false, '%4$s', false, 'en', '', '', 'new')""";

    private static final String NOTIFICATION = """
            INSERT INTO notifications_notification (created_at, type, user_id, clicked, context)
            VALUES (now(), '%s', 4, false, '%s')""";

    private static final String CONVERSATION = """
            INSERT INTO conversations_conversation (created_at, updated_at, is_private, is_closed)
            VALUES (now(), now(), true, false)""";

    private static final String MEMBERSHIP = """
            INSERT INTO groups_group_members (group_id, user_id, created_at, roles, lastseen_at, notification_types)
            VALUES (2, 4, now(), '%s', now(), '{}')""";

    private static final String SOUND = "!x";

    /** What is seen, and what makes it. */
    private static final Map<String, String> HARM = new LinkedHashMap<>();

    static {
        HARM.put("a password of another kind", person("md5$$x", "now", "a@new.org", "a@new.org"));
        HARM.put("costs minutes", person("pbkdf2_sha256$99999999$x$x", "now", "a@new.org", "a@new.org"));
        HARM.put("users_user.created_at cannot be read", person(SOUND, "infinity", "a@new.org", "a@new.org"));
        HARM.put("address of somebody", person(SOUND, "now", "v\u0131ctim@example.org", "v\u0131ctim@example.org"));
        HARM.put("somebody who was there", person(SOUND, "now", "\uff56ictim@example.org", "\uff56ictim@example.org"));
        HARM.put("no single address", person(SOUND, "now", "victim@example.org ", "victim@example.org "));
        HARM.put("that waits", person(SOUND, "now", "a@new.org", "victim@example.org"));
        HARM.put("rights", person(SOUND, "now", "a@new.org", "a@new.org").replace("false, 'x'", "true, 'x'"));
        HARM.put("type of a notification", NOTIFICATION.formatted("security_alert", "{}"));
        HARM.put("another site", NOTIFICATION.formatted("mention", "{\"url\": \"javascript:alert(1)\"}"));
        HARM.put("user inside JSON", NOTIFICATION.formatted("mention", "{\"user\": \"03 \"}"));
        HARM.put("context cannot be read", NOTIFICATION.formatted("mention", "{\"n\": 1" + "0".repeat(60) + "}"));
        HARM.put("a conversation of nobody", CONVERSATION);
        HARM.put("group_id leads to rows of others", MEMBERSHIP.formatted("{member}"));
        HARM.put("a role that the group has not", MEMBERSHIP.formatted("{member,root}"));
        HARM.put("places_place 1", "UPDATE places_place SET name = 'mine' WHERE id = 1");
        HARM.put("activities_feedback", "DELETE FROM activities_feedback");
        HARM.put("time zone Mars", "UPDATE groups_group SET timezone = 'Mars/Olympus'");
        HARM.put("without time zone", "UPDATE groups_group SET timezone = ''");
        HARM.put("theme of a group ruined", "UPDATE groups_group SET theme = 'ruined'");
        HARM.put("latitude cannot be read", "UPDATE groups_group SET latitude = 'NaN'");
        HARM.put("date cannot be read", "UPDATE activities_activity SET date = 'empty'");
        HARM.put("rule FREQ", "UPDATE activities_activityseries SET rule = 'FREQ=SECONDLY'");
    }

    @ClassRule
    public static final Victim VICTIM = new Victim();

    private static String person(String... values) {
        return PERSON.formatted((Object[]) values);
    }

    @After
    public void restore() throws Exception {
        VICTIM.watch().restore();
        assertThat(VICTIM.watch().left()).isEmpty();
    }

    @Test
    public void whatAttacksAreMadeOfArrivesAndIsHarmless() throws Exception {
        for (Hostile archive : List.of(
                new Hostile("genuine", VICTIM.genuine()::xz),
                new Hostile("genuine", VICTIM.genuine().unsigned()::xz),
                new Hostile("genuine", List.of(), VICTIM.genuine().unsigned()::xz))) {
            assertThat(VICTIM.verdict(archive)).isEqualTo(new Verdict("genuine", true, List.of()));
        }
    }

    @Test
    public void harmIsSeen() throws Exception {
        for (Map.Entry<String, String> harm : HARM.entrySet()) {
            Sql.run(VICTIM.instance(), harm.getValue());
            assertThat(VICTIM.watch().gained()).anyMatch(line -> line.contains(harm.getKey()));
            assertThat(VICTIM.watch().left()).isNotEmpty();
            VICTIM.watch().restore();
        }
    }

    @Test
    public void filesThatBrowsersRunAreSeenAndSoAreThoseElsewhere() throws Exception {
        Path media = VICTIM.instance().media();
        for (Path file : List.of(media.resolve("x.html"), media.resolve("x.SVG"), media.resolveSibling("x.jpg"))) {
            Files.writeString(file, "x");
            assertThat(VICTIM.watch().gained()).as(file.toString()).hasSize(1);
            VICTIM.watch().restore();
        }
    }
}
