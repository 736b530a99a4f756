package world.karrot.migrate.itests.workshop.compare;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.instances.Rows;

/** A target as it was before an import: which rows are new, and which values were taken, can be told by it later. */
public final class Before {

    private final KarrotInstance target;
    private final InstanceState state;
    private final Map<String, Set<Long>> ids = new HashMap<>();
    private final Map<String, Set<String>> taken = new HashMap<>();
    private final Map<String, Long> people = new HashMap<>();
    private final String time;

    private Before(KarrotInstance target) throws IOException, SQLException {
        this.target = target;
        this.state = InstanceState.of(target);
        try (Side side = new Side(target)) {
            this.time = side.texts("SELECT now()").get(0);
            for (Kind kind : Kinds.of(ContentNames.ALL)) {
                ids.put(kind.table(), new HashSet<>(side.ids("SELECT id FROM " + kind.table())));
            }
            for (String column : Kinds.REPLACEABLE) {
                taken.put(column, values(side, column));
            }
        }
        for (var user : new Rows(target).select("SELECT id, lower(email) AS email FROM users_user WHERE email <> ''")) {
            people.put(user.get("email").asText(), user.get("id").asLong());
        }
    }

    private static Set<String> values(Side side, String column) throws SQLException {
        String[] words = column.split("\\.", -1);
        return new HashSet<>(side.texts("SELECT lower(%2$s::text) FROM %1$s".formatted(words[0], words[1])));
    }

    public static Before of(KarrotInstance target) throws IOException, SQLException {
        return new Before(target);
    }

    public KarrotInstance target() {
        return target;
    }

    /** What was there and is not any more, or is another: one line a row or file. */
    public List<String> losses() throws IOException, SQLException {
        return changes().stream().filter(line -> line.startsWith("- ")).toList();
    }

    /** All that is different now: one line a row or file. */
    public List<String> changes() throws IOException, SQLException {
        return InstanceState.of(target).changesSince(state);
    }

    boolean had(String table, long id) {
        return ids.get(table).contains(id);
    }

    boolean isTaken(String column, String value) {
        return value != null && taken.get(column).contains(value.toLowerCase(Locale.ROOT));
    }

    /** The account with this address, in whatever case, or null. */
    Long person(String email) {
        return email == null ? null : people.get(email.toLowerCase(Locale.ROOT));
    }

    /** As SQL. */
    String time() {
        return "timestamptz '%s'".formatted(time);
    }
}
