package world.karrot.migrate.database.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.ReceiptSummary;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.database.internal.receipt.Receipts;
import world.karrot.migrate.database.internal.session.Session;

/** A read-only transaction, in which every query sees the database as it was at the first one. */
public final class PostgresSnapshot implements Snapshot {
    private static final String GROUPS = """
            SELECT g.id, g.name, coalesce(m.people, 0), coalesce(a.activities, 0), g.last_active_at
            FROM groups_group g
            LEFT JOIN (SELECT group_id, count(*) AS people FROM groups_group_members GROUP BY group_id) m
                ON m.group_id = g.id
            LEFT JOIN (SELECT p.group_id, count(*) AS activities
                FROM activities_activity a JOIN places_place p ON p.id = a.place_id GROUP BY p.group_id) a
                ON a.group_id = g.id
            ORDER BY g.id""";

    private final Session session;

    public PostgresSnapshot(Session session) {
        this.session = session;
    }

    @Override
    public Catalogue catalogue() {
        return session.schema().catalogue();
    }

    @Override
    public Instant takenAt() {
        return session.one("SELECT now()", row -> instant(row, 1));
    }

    @Override
    public List<GroupSummary> groups() {
        return session.query(
                GROUPS,
                row -> new GroupSummary(
                        row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), instant(row, 5)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public List<ReceiptSummary> receipts() {
        return new Receipts(session).list();
    }

    @Override
    public Selection select(ResolvedModels models, Set<Long> groups) {
        return new PostgresSelection(session, new Belonging(models, Set.copyOf(groups), Map.of()));
    }

    @Override
    public void close() {
        session.close();
    }
}
