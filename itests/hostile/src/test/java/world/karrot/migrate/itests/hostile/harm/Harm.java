package world.karrot.migrate.itests.hostile.harm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody could have gained: each a query for rows that there may not be. */
final class Harm {
    private static final String NEW = " t.id NOT IN (SELECT id FROM old_%1$s)";
    private static final String SEEN =
            "upper(normalize(btrim(regexp_replace(%s.email, '[\\u00ad\\u200b-\\u202e]', '', 'g')), NFKC))";

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        ofNew("rights", "users_user", "is_staff OR is_superuser");
        ofNew("a token", "authtoken_token", "TRUE");
        ofNew("no single address", "users_user", "email !~ '^[^\\s,;<>@]+@[^\\s,;<>@]+$'");
        ofNew(
                "an address of somebody who was there",
                "users_user",
                "EXISTS (SELECT FROM old_users_user o WHERE %s = %s)"
                        .formatted(SEEN.formatted("o"), SEEN.formatted("t")));
        ofNew("an address that waits to take the place of another", "users_user", "unverified_email <> email");
        ofNew(
                "a password of another kind or that costs minutes",
                "users_user",
                "password !~ '^(!|argon2\\$argon2id\\$v=19\\$m=\\d{1,6},t=\\d,p=\\d{1,2}\\$|pbkdf2_sha256\\$[1-4]?\\d{1,6}\\$)'");
        ofNew("a role that the group has not", "groups_group_members", "roles && ARRAY['root', 'admin']");
        ofNew("a conversation of nobody", "conversations_conversation", "group_id IS NULL AND target_id IS NULL");
        ofNew(
                "a link to another site",
                "notifications_notification",
                "context ->> 'url' IS NOT NULL AND NOT starts_with(context ->> 'url', ':site/')");
        ofNew(
                "an attachment that is served as a page",
                "conversations_conversationmessageattachment",
                "content_type ~* '(html|xml|script|css|multipart|[^ -~])'");
    }

    private Harm() {}

    private static void ofNew(String harm, String table, String condition) {
        String key = table.equals("authtoken_token") ? NEW.replace("id", "key") : NEW;
        QUERIES.put(harm, "FROM " + table + " t WHERE" + key.formatted(table) + " AND (" + condition + ")");
    }

    /**
     * Asks for it.
     *
     * @param site with which links of the instance begin
     */
    static List<String> of(OldRows rows, String site) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            found.addAll(rows.texts("SELECT '%s: ' || count(*) %s HAVING count(*) > 0"
                    .formatted(query.getKey(), query.getValue().replace(":site", site))));
        }
        return found;
    }
}
