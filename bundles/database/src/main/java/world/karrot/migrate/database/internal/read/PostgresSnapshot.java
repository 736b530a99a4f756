package world.karrot.migrate.database.internal.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import world.karrot.migrate.api.catalogue.Catalogue;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.condition.DatabaseCondition;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.GroupSummary;
import world.karrot.migrate.api.instance.Scope;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.instance.Snapshot;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.model.ResolvedModels;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.database.internal.condition.Conditions;
import world.karrot.migrate.database.internal.condition.Sequences;
import world.karrot.migrate.database.internal.receipt.IdConditions;
import world.karrot.migrate.database.internal.receipt.Receipts;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

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

    private static final String TARGETS = """
            SELECT app_label || '.' || model FROM public.django_content_type
            WHERE id IN (SELECT %2$s FROM %1$s) ORDER BY 1""";

    private static final String FILES = "SELECT id, %2$s FROM %1$s WHERE %2$s <> '' AND %3$s ORDER BY id";

    private static final String DEFAULTS = """
            SELECT a.attname, pg_get_expr(d.adbin, d.adrelid) FROM pg_attribute a
            JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attrelid = %s::regclass AND a.attgenerated = ''""";

    /** A number, a boolean or a quoted text, and perhaps its type. */
    private static final Pattern CONSTANT =
            Pattern.compile("(?:'((?:[^']|'')*)'|(-?[0-9.]+|true|false))(?:::[a-z \\[\\]]+(?:\\(\\d+\\))?)?");

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
    public Optional<Map<String, IdBlocks>> made(long receipt) {
        return new Receipts(session).made(receipt);
    }

    @Override
    public List<FileUse> files(Table table, String column, Optional<IdBlocks> ids) {
        String sql = FILES.formatted(
                Sql.table(table.name()),
                Sql.name(column),
                ids.map(some -> IdConditions.contain(some, "id")).orElse("true"));
        return session.query(sql, row -> new FileUse(row.getLong(1), column, row.getString(2)));
    }

    @Override
    public Map<String, String> defaults(Table table) {
        String sql = DEFAULTS.formatted(Sql.string(Sql.table(table.name())));
        Map<String, String> defaults = new HashMap<>();
        session.query(sql, row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(column -> constant(column.getValue()).ifPresent(text -> defaults.put(column.getKey(), text)));
        return defaults;
    }

    private static Optional<String> constant(String expression) {
        Matcher constant = CONSTANT.matcher(expression);
        return constant.matches()
                ? Optional.of(
                        constant.group(1) == null
                                ? constant.group(2)
                                : constant.group(1).replace("''", "'"))
                : Optional.empty();
    }

    @Override
    public DatabaseCondition condition(Collection<String> tables) {
        return new Conditions(session, Sequences.of(session)).of(tables);
    }

    @Override
    public Selection select(ResolvedModels models, Scope scope) {
        Map<String, List<ResolvedModel>> targets = new HashMap<>();
        models.models()
                .forEach(model -> model.model()
                        .trait(Trait.Target.class)
                        .ifPresent(declared -> targets.put(model.name(), targets(models, model, declared))));
        return new PostgresSelection(session, new Belonging(models, scope, targets, Map.of(), Map.of()));
    }

    /** The models that a model's rows are about, of those that lead to the group. */
    private List<ResolvedModel> targets(ResolvedModels models, ResolvedModel model, Trait.Target declared) {
        return session
                .query(
                        TARGETS.formatted(new Relation(models, model).alone(), Sql.name(declared.type() + "_id")),
                        row -> row.getString(1))
                .stream()
                .flatMap(name -> models.model(name).stream())
                .filter(models::leadsToGroup)
                .toList();
    }

    @Override
    public void close() {
        session.close();
    }
}
