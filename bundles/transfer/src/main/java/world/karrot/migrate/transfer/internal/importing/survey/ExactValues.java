package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.Remedies;

/**
 * The values of one model that Karrot's spelling loses, by field and the rows that have them. Karrot's own archives do
 * not hold them: what those spell as null where a file could be is the empty text that Karrot stores for no file.
 */
public final class ExactValues {
    private final Map<String, List<Exact>> byField = new HashMap<>();
    private final Kept kept = new Kept();
    private boolean absent;

    /** Reads a line of an archive's member of them; what is wrong with it goes to the problems. */
    void read(String member, Row line, Map<String, Cell> cells, Findings problems) {
        if (!add(line.values(), cells)) {
            problems.add(
                    "This line does not name a field, a value and rows that may have it",
                    Place.member(member).line(line.line()),
                    Remedies.MADE_BY_HAND);
        }
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
        kept.add(value);
        kept.add(ids);
        return IdBlocks.parse(ids)
                .map(ranges -> byField.computeIfAbsent(field, f -> new ArrayList<>())
                        .add(new Exact(ranges, new Literal(value))))
                .orElse(false);
    }

    /** How much is kept of them. */
    long kept() {
        return kept.notes();
    }

    /** Notes that the archive is one of Karrot's own. */
    void noteAbsence() {
        absent = true;
    }

    /** The row's value: the exact one, where there is one, in place of the given one. */
    public Object value(Cell cell, long id, Object given) {
        List<Exact> exacts = byField.isEmpty() ? null : byField.get(cell.field());
        if (exacts != null) {
            for (Exact exact : exacts) {
                if (exact.ids().contains(id)) {
                    return exact.value();
                }
            }
        }
        return given == null && isNoFile(cell) ? "" : given;
    }

    /** A column that cannot be null has no other way to say so, whoever wrote the archive. */
    private boolean isNoFile(Cell cell) {
        return cell.role() == Cell.Role.FILE && (absent || !cell.column().nullable());
    }

    private record Exact(IdBlocks ids, Literal value) {}
}
