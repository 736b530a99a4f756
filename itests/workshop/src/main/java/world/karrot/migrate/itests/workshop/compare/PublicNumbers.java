package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.workshop.compare.Side.Column;

/** The numbers by which anybody finds a public activity. */
final class PublicNumbers {

    private static final String TABLE = "activities_activity";
    private static final Column NUMBER = new Column(TABLE, "public_id", true, null);

    private PublicNumbers() {}

    /** Those of activities that moved, by what they were. */
    static Map<String, String> of(Side source, Side target, Pairs pairs) throws SQLException {
        var arrived = pairs.arrived(TABLE);
        var before = source.rows(TABLE, List.of(NUMBER), arrived.keySet());
        var after = target.rows(TABLE, List.of(NUMBER), arrived.values());
        Map<String, String> numbers = new HashMap<>();
        arrived.forEach((from, to) ->
                numbers.put(before.get(from).get(NUMBER), after.get(to).get(NUMBER)));
        return numbers;
    }
}
