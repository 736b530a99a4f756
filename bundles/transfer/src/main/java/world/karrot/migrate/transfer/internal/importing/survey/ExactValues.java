package world.karrot.migrate.transfer.internal.importing.survey;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Rows;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Remedies;

/** The values of one model that Karrot's spelling loses, by field and the rows that have them. */
public final class ExactValues {
    private final Map<String, List<Exact>> byField = new HashMap<>();

    /** Reads an archive's member of them; what is wrong with it goes to the problems. */
    void read(Rows rows, Map<String, Cell> cells, Findings problems) throws IOException {
        rows.forEach(row -> {
            if (!add(row.values(), cells)) {
                problems.add(
                        "This line does not name a field, a value and rows that may have it",
                        Place.member(rows.member()).line(row.line()),
                        Remedies.MADE_BY_HAND);
            }
        });
    }

    private boolean add(Map<String, Object> line, Map<String, Cell> cells) {
        if (!(line.get("field") instanceof String field)
                || !(line.get("value") instanceof String value)
                || !(line.get("ids") instanceof String ids)) {
            return false;
        }
        Cell cell = cells.get(field);
        if (cell == null || !cell.allowsExact(value)) {
            return false;
        }
        return IdBlocks.parse(ids)
                .map(ranges -> byField.computeIfAbsent(field, f -> new ArrayList<>())
                        .add(new Exact(ranges, new Literal(value))))
                .orElse(false);
    }

    /** The row's value: the exact one, where there is one, in place of the given one. */
    public Object value(String field, long id, Object given) {
        List<Exact> exacts = byField.isEmpty() ? null : byField.get(field);
        if (exacts != null) {
            for (Exact exact : exacts) {
                if (exact.ids().contains(id)) {
                    return exact.value();
                }
            }
        }
        return given;
    }

    private record Exact(IdBlocks ids, Literal value) {}
}
