package world.karrot.migrate.database.internal.receipt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.database.internal.session.Session;

/** The receipts in a database. Their table comes with the first import. */
public final class Receipts {
    private static final String ADD = """
            INSERT INTO public.karrot_migrate_import
                (imported_at, imported_by, archive, contents, group_ids, made_rows, made_files, made_folders)
            VALUES (now(), ?, ?, ?, ?, jsonb_object(?, ?), ?, ?)
            RETURNING number""";

    private static final String LIST = """
            SELECT number, imported_at, imported_by, archive, group_ids,
                (SELECT coalesce(sum(upper(block) - lower(block)), 0)
                    FROM jsonb_each_text(made_rows) AS of, unnest(of.value::int8multirange) AS block),
                cardinality(made_files)
            FROM %s
            ORDER BY number""";

    private static final String ROWS = """
            SELECT number, of.key, lower(block), upper(block) - lower(block)
            FROM %s, jsonb_each_text(made_rows) AS of,
                unnest(of.value::int8multirange) AS block
            %s
            ORDER BY number, of.key, block""";

    private static final String KNOWN = "SELECT number FROM public.karrot_migrate_import WHERE number = ?";

    private static final String TAKE = """
            DELETE FROM public.karrot_migrate_import WHERE number = ?
            RETURNING archive, imported_by, contents, group_ids, made_files, made_folders""";

    private final Session session;

    public Receipts(Session session) {
        this.session = session;
    }

    /** All of them, by number. */
    public List<ReceiptSummary> list() {
        return OwnTable.RECEIPTS
                .rows(session)
                .map(rows -> session.query(LIST.formatted(rows), Receipts::summary))
                .orElse(List.of());
    }

    /** The rows that an import made, by table; nothing when there is no receipt of this number. */
    public Optional<Map<String, IdBlocks>> made(long number) {
        boolean known = isThere()
                && !session.query(KNOWN, row -> row.getLong(1), number).isEmpty();
        return known ? Optional.of(rows(number)) : Optional.empty();
    }

    private boolean isThere() {
        return OwnTable.RECEIPTS.isThere(session);
    }

    private static ReceiptSummary summary(ResultSet row) throws SQLException {
        return new ReceiptSummary(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                list(row, 5, Long[].class),
                row.getLong(6),
                row.getLong(7));
    }

    /** Adds one and returns its number. */
    public long add(Receipt receipt) {
        OwnTable.RECEIPTS.make(session);
        Map<String, IdBlocks> rows = receipt.made().rows();
        return session.one(
                ADD,
                row -> row.getLong(1),
                receipt.by(),
                receipt.archive(),
                receipt.contents(),
                receipt.groups().toArray(Long[]::new),
                rows.keySet().toArray(String[]::new),
                rows.values().stream().map(IdBlocks::toString).toArray(String[]::new),
                receipt.made().files().toArray(String[]::new),
                receipt.made().folders().toArray(String[]::new));
    }

    /** Takes one away. */
    Optional<Receipt> take(long number) {
        if (!isThere()) {
            return Optional.empty();
        }
        OwnTable.RECEIPTS.make(session);
        Map<String, IdBlocks> rows = rows(number);
        return session.query(TAKE, row -> receipt(row, rows), number).stream().findFirst();
    }

    /** The rows of all of them that have any, by number. */
    Map<Long, Map<String, IdBlocks>> rows() {
        return rowsWhere("");
    }

    /** Those of one alone: another one may have very many. */
    private Map<String, IdBlocks> rows(long number) {
        return rowsWhere("WHERE number = ?", number).getOrDefault(number, Map.of());
    }

    private Map<Long, Map<String, IdBlocks>> rowsWhere(String condition, Object... parameters) {
        Map<Long, Map<String, List<IdBlocks.Block>>> blocks = new TreeMap<>();
        OwnTable.RECEIPTS
                .rows(session)
                .ifPresent(table -> session.each(
                        ROWS.formatted(table, condition),
                        row -> blocks.computeIfAbsent(row.getLong(1), number -> new TreeMap<>())
                                .computeIfAbsent(row.getString(2), name -> new ArrayList<>())
                                .add(new IdBlocks.Block(row.getLong(3), row.getLong(4))),
                        parameters));
        Map<Long, Map<String, IdBlocks>> rows = new TreeMap<>();
        blocks.forEach((number, tables) -> rows.put(number, ids(tables)));
        return rows;
    }

    private static Map<String, IdBlocks> ids(Map<String, List<IdBlocks.Block>> blocks) {
        Map<String, IdBlocks> ids = new TreeMap<>();
        blocks.forEach((table, ofTable) -> ids.put(table, IdBlocks.of(ofTable)));
        return ids;
    }

    private static Receipt receipt(ResultSet row, Map<String, IdBlocks> rows) throws SQLException {
        return new Receipt(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                list(row, 4, Long[].class),
                new Made(rows, list(row, 5, String[].class), list(row, 6, String[].class)));
    }

    private static <T> List<T> list(ResultSet row, int column, Class<T[]> type) throws SQLException {
        return List.of(type.cast(row.getArray(column).getArray()));
    }
}
