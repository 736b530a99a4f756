package world.karrot.migrate.itests.workshop.compare;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.itests.workshop.compare.Side.Column;
import world.karrot.migrate.itests.workshop.compare.Side.Row;

/** An ongoing issue about somebody who is no member of its group is cancelled by the import, as Karrot does it. */
final class Leavers {

    private static final String STATUS = "issues_issue.status";
    private static final String SINCE = "issues_issue.status_changed_at";

    private final Set<String> members;
    private final Side target;
    private final Before before;

    Leavers(Side source, Side target, Before before) throws SQLException {
        this.members = new HashSet<>(source.texts("SELECT group_id || ' ' || user_id FROM groups_group_members"));
        this.target = target;
        this.before = before;
    }

    /** Whether a column of a row is one that changes with that. */
    boolean concern(Column column, Row row) {
        String name = column.toString();
        return (name.equals(STATUS) || name.equals(SINCE)) && row.get("status").equals("ongoing") && isAboutLeaver(row);
    }

    private boolean isAboutLeaver(Row issue) {
        String about = issue.get("affected_user_id");
        return about != null && !members.contains(issue.get("group_id") + " " + about);
    }

    Optional<String> problem(Column column, String arrived) throws SQLException {
        boolean right = column.toString().equals(STATUS)
                ? "cancelled".equals(arrived)
                : arrived != null && isSinceTheImport(arrived);
        return right ? Optional.empty() : Optional.of("should be cancelled by the import");
    }

    private boolean isSinceTheImport(String time) throws SQLException {
        String query = "SELECT timestamptz '%s' BETWEEN %s AND clock_timestamp()".formatted(time, before.time());
        return target.texts(query).get(0).equals("t");
    }
}
