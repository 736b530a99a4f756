package world.karrot.migrate.database.internal.receipt;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * Finds the rows that refer to some rows and are not among them.
 *
 * @param rows ids by table
 * @param byProducts whose tables are there
 */
record Dependents(
        Session session, Map<String, IdBlocks> rows, List<ByProduct.Rows> byProducts, Consumer<Dependent> found) {
    void find(List<Pointer> pointers) {
        ReferringKey.to(rows.keySet(), session).forEach(this::find);
        pointers.forEach(pointer -> pointer.tables().forEach((type, target) -> find(pointer, type, target)));
        byProducts.forEach(byProduct -> byProduct.ties().forEach(tie -> find(byProduct, tie)));
    }

    private void find(ReferringKey key) {
        String condition = IdConditions.contain(rows.get(key.target()), key.targetId()) + others(key.table());
        find(
                "SELECT %s, %s, %s FROM %s WHERE %s ORDER BY 1, 2"
                        .formatted(
                                key.id(),
                                key.targetId(),
                                isByProduct(key.table(), key.columns()),
                                key.from(),
                                condition),
                key.table(),
                String.join(", ", key.columns()),
                key.target());
    }

    private void find(Pointer pointer, long type, String target) {
        if (rows.containsKey(target)) {
            String id = "source." + Sql.name(pointer.id());
            String condition = "source.%s = %s AND %s%s"
                    .formatted(
                            Sql.name(pointer.type()),
                            type,
                            IdConditions.contain(rows.get(target), id),
                            others(pointer.table()));
            find(
                    "SELECT source.id::bigint, %s, %s FROM %s AS source WHERE %s ORDER BY 1"
                            .formatted(
                                    id,
                                    isByProduct(pointer.table(), List.of(pointer.id())),
                                    Sql.table(pointer.table()),
                                    condition),
                    pointer.table(),
                    pointer.id(),
                    target);
        }
    }

    private void find(ByProduct.Rows byProduct, ByProduct.Tie tie) {
        if (rows.containsKey(tie.target())) {
            find(
                    "SELECT source.id::bigint, source.target::bigint, true FROM (%s) AS source (id, target) WHERE %s%s"
                            .formatted(
                                    tie.pairs(),
                                    IdConditions.contain(rows.get(tie.target()), "source.target"),
                                    others(byProduct.table())),
                    byProduct.table(),
                    "id",
                    tie.target());
        }
    }

    /** As SQL. */
    private String isByProduct(String table, List<String> columns) {
        String conditions = byProducts.stream()
                .filter(byProduct -> byProduct.table().equals(table))
                .filter(byProduct -> byProduct.references().containsAll(columns))
                .map(byProduct -> "(" + byProduct.condition() + ")")
                .collect(joining(" OR "));
        return conditions.isEmpty() ? "false" : "(" + conditions + ") IS TRUE";
    }

    private String others(String table) {
        return rows.containsKey(table) ? " AND NOT (" + IdConditions.contain(rows.get(table), "source.id") + ")" : "";
    }

    private void find(String sql, String table, String column, String target) {
        session.each(
                sql,
                row -> found.accept(new Dependent(
                        table,
                        Optional.ofNullable(row.getObject(1, Long.class)),
                        column,
                        target,
                        row.getLong(2),
                        row.getBoolean(3))));
    }
}
