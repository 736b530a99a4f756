package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Literal;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.Remedies;
import world.karrot.migrate.transfer.internal.importing.ids.RangeMap;
import world.karrot.migrate.transfer.internal.importing.limits.RequiredValues;
import world.karrot.migrate.transfer.internal.importing.schema.FirstValues;

/**
 * The values of one model that Karrot's spelling loses, by field and the rows that have them. Karrot's own archives do
 * not hold them: what those spell as null where a file could be is the empty text that Karrot stores for no file. And
 * what rows get that have no value at all: what they had on an older Karrot, what the admin gives, and what Karrot's
 * own upgrade would give them.
 */
public final class ExactValues {
    private final ResolvedModel model;
    private final Map<String, Cell> cells;
    private final Map<String, RangeMap<Literal>> byField = new HashMap<>();
    private final Map<String, Literal> given = new HashMap<>();
    private final Map<String, Object> first;
    private final Set<String> earlier = new HashSet<>();
    private final Kept kept = new Kept();
    private boolean absent;

    /** @param given for rows that have none, by field; those that cannot be are passed over */
    ExactValues(ResolvedModel model, Map<String, Cell> cells, Map<String, String> given) {
        this.model = model;
        this.cells = cells;
        this.first = FirstValues.of(model);
        given.forEach((field, value) -> {
            if (allows(field, value)) {
                this.given.put(field, new Literal(value));
            }
        });
    }

    /** Whether a field's value may be taken in another way than from a row. */
    boolean allows(String field, String value) {
        return cells.containsKey(field) && cells.get(field).allowsExact(value);
    }

    /** Reads a line of an archive's member of them; what is wrong with it goes to the problems. */
    void read(String member, Row line, Findings problems) {
        if (!add(line.values(), problems)) {
            problems.add(
                    "This line does not name a field, a value and rows that may have it",
                    Place.member(member).line(line.line()),
                    Remedies.MADE_BY_HAND);
        }
    }

    /**
     * Reads a line of an archive's member of what rows had on an older Karrot: it counts where the target is as old.
     * Lines of other columns, and those that are damaged, are passed over, since newer targets do without all of them.
     */
    void readEarlier(Row line, Findings problems) {
        if (line.values().get("field") instanceof String column && isEarlier(column) && add(line.values(), problems)) {
            earlier.add(column);
        }
    }

    /** Whether the target has a column from which newer Karrots make another, and has not that one. */
    private boolean isEarlier(String column) {
        return model.table().column(column).isPresent()
                && model.traits(Trait.Since.class)
                        .anyMatch(since -> since.upgrade().removes().contains(column)
                                && model.table().column(since.column()).isEmpty());
    }

    /** Whether rows got what they had in a column of an older Karrot. */
    boolean hasEarlier(String column) {
        return earlier.contains(column);
    }

    /** Whether rows get a value in a field although they do not have the field. */
    boolean fills(String field) {
        return given.containsKey(field) || first.containsKey(field) || earlier.contains(field);
    }

    /** Columns that rows get such a value in and that may be wrong. */
    Set<String> earlier() {
        return earlier;
    }

    /** Fields that rows get a value in which Karrot's own upgrade would give them. */
    Set<String> first() {
        return first.keySet();
    }

    private boolean add(Map<String, Object> line, Findings problems) {
        if (!(line.get("field") instanceof String field)
                || !(line.get("value") instanceof String value)
                || !(line.get("ids") instanceof String ids)) {
            return false;
        }
        if (!cells.containsKey(field)) {
            return true; // what is lost with a column is judged by the rows
        }
        kept.add(value);
        kept.add(ids);
        Optional<IdBlocks> rows = IdBlocks.parse(ids);
        rows.ifPresent(ranges -> kept.addSmall(ranges.blocks().count()));
        rows.filter(ranges -> ranges.size() > 0).ifPresent(ranges -> add(field, ranges, value, problems));
        return rows.isPresent();
    }

    private void add(String field, IdBlocks ids, String value, Findings problems) {
        Place place = Place.model(model.name()).row(ids.get(0)).field(field);
        if (!allows(field, value)) {
            problems.add(
                    "The archive has a second value of this field, which may only have the one in the row",
                    place,
                    Remedies.MADE_BY_HAND);
        } else if (!byField.computeIfAbsent(field, f -> new RangeMap<>()).put(ids, new Literal(value))) {
            problems.add("The archive has two exact values of this field", place, Remedies.MADE_BY_HAND);
        }
    }

    /** How much is kept of them. */
    long kept() {
        return kept.notes();
    }

    /** Notes that the archive is one of Karrot's own. */
    void noteAbsence() {
        absent = true;
    }

    /**
     * The row's value: the exact one, where there is one, in place of the archive's, and the admin's in place of none.
     */
    public Object value(Cell cell, long id, Object inRow) {
        Object value = ofArchive(cell, id, inRow);
        if (!given.isEmpty() && given.containsKey(cell.field()) && RequiredValues.isNone(value)) {
            return given.get(cell.field());
        }
        return value == null && !first.isEmpty() ? first.get(cell.field()) : value;
    }

    /** Whether a value is the one that the admin gave. */
    public boolean isGiven(Cell cell, Object value) {
        return !given.isEmpty() && value != null && value == given.get(cell.field());
    }

    /** The admin's values by field. */
    Map<String, Literal> given() {
        return given;
    }

    private Object ofArchive(Cell cell, long id, Object inRow) {
        RangeMap<Literal> exacts = byField.isEmpty() ? null : byField.get(cell.field());
        Literal exact = exacts == null ? null : exacts.get(id);
        if (exact != null) {
            return cell.decisive() && inRow != null ? inRow : exact;
        }
        return inRow == null && isNoFile(cell) ? "" : inRow;
    }

    /** A column that cannot be null has no other way to say so, whoever wrote the archive. */
    private boolean isNoFile(Cell cell) {
        return cell.role() == Cell.Role.FILE && (absent || !cell.column().nullable());
    }
}
