package world.karrot.migrate.itests.hostile.harm;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What else somebody could have gained: each a query for rows that there may not be. */
public final class Harm {
    private static final String NEW_PEOPLE = "FROM users_user t WHERE t.id NOT IN (SELECT id FROM old_users_user)";

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("rights", NEW_PEOPLE + " AND (is_staff OR is_superuser)");
        QUERIES.put("a token", "FROM authtoken_token t WHERE t.key NOT IN (SELECT key FROM old_authtoken_token)");
        QUERIES.put(
                "an account that shares its address",
                NEW_PEOPLE
                        + " AND EXISTS (SELECT FROM users_user o WHERE o.id <> t.id AND (lower(o.email) = lower(t.email) OR upper(o.email) = upper(t.email)))");
    }

    private Harm() {}

    public static List<String> of(OldRows rows) throws SQLException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, String> query : QUERIES.entrySet()) {
            found.addAll(rows.texts(
                    "SELECT '%s: ' || count(*) %s HAVING count(*) > 0".formatted(query.getKey(), query.getValue())));
        }
        return found;
    }
}
