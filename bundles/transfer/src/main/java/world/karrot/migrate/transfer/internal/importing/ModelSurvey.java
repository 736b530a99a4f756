package world.karrot.migrate.transfer.internal.importing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;

/** What the first reading learns of one model's rows. */
final class ModelSurvey {
    private final ResolvedModel model;
    private final Map<String, Cell> cells;
    private final SourceIds ids = new SourceIds();
    private final ExactValues exact = new ExactValues();
    private final Optional<KeyedRows> keyed;
    private final Map<String, FreeValues> free = new HashMap<>();
    private final Set<String> onlyForNew;
    private final Set<String> personal;
    private final String nameField;
    private final Set<String> fields = new HashSet<>();
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final Map<Long, Set<String>> privileges = new LinkedHashMap<>();
    private final Map<Long, List<Tie>> ties = new HashMap<>();
    private final Map<Long, Map<String, Object>> known = new HashMap<>();

    ModelSurvey(ResolvedModel model, ImportTransaction target) {
        this.model = model;
        this.cells = Cell.of(model);
        this.onlyForNew = model.model()
                .traits(Trait.OnlyForNew.class)
                .map(Trait.OnlyForNew::reference)
                .collect(toSet());
        this.personal = model.model()
                .traits(Trait.Personal.class)
                .map(Trait.Personal::reference)
                .collect(toSet());
        this.nameField = model.model()
                .trait(Trait.NamedBy.class)
                .map(Trait.NamedBy::column)
                .orElse(model.isGroup() ? "name" : "");
        this.keyed = model.model().trait(Trait.MatchedBy.class).map(by -> new KeyedRows(model.name(), by.column()));
        cells.values().stream()
                .filter(Cell::free)
                .forEach(cell -> free.put(cell.field(), new FreeValues(target, model.table(), cell)));
    }

    /** Notes a row that has been checked; returns false when it is one that has come before. */
    boolean note(long id, Row row, Findings problems) {
        ids.add(id);
        if (keyed.isPresent() && !keyed.get().add(id, row, problems)) {
            return false;
        }
        row.values().keySet().stream().filter(cells::containsKey).forEach(fields::add);
        free.forEach((field, values) -> {
            if (row.values().get(field) instanceof String value) {
                values.add(id, value);
            }
        });
        if (row.values().get(nameField) instanceof String name) {
            names.put(id, name);
        }
        return true;
    }

    /** Notes that a row has a right that it will not have on the target. */
    void notePrivilege(long id, String field) {
        privileges.computeIfAbsent(id, row -> new HashSet<>()).add(field);
    }

    /** Whether rows are taken over only where what this reference points at is new. */
    boolean isOnlyForNew(Cell cell) {
        return onlyForNew.contains(cell.field());
    }

    /** Whether rows are the business of whom this reference points at. */
    boolean isPersonal(Cell cell) {
        return personal.contains(cell.field());
    }

    /** Whether some rows may stay behind with what they are about. */
    boolean hasTargets() {
        return model.model().trait(Trait.Target.class).isPresent();
    }

    /** Whether some rows may stay behind for the sake of a person. */
    boolean hasPersonalRows() {
        return !personal.isEmpty() || !onlyForNew.isEmpty();
    }

    /** Notes what a row depends on beyond being in the archive. */
    void tie(long id, Tie.Kind kind, String on, long target) {
        ties.computeIfAbsent(id, row -> new ArrayList<>(1)).add(new Tie(kind, on, target));
    }

    /** The rows that depend on what they are about, and may stay behind. */
    LongStream rowsAboutOthers() {
        return ties.entrySet().stream()
                .filter(row -> row.getValue().stream().anyMatch(tie -> tie.kind() == Tie.Kind.TARGET))
                .mapToLong(Map.Entry::getKey)
                .sorted();
    }

    /** What a row depends on; hardly any does on anything. */
    List<Tie> ties(long id) {
        // Asked for every row: no object for the id where no row has any.
        return ties.isEmpty() ? List.of() : ties.getOrDefault(id, List.of());
    }

    /** Notes what is known of a row that did not come along. */
    void noteKnown(long id, String field, Object value) {
        known.computeIfAbsent(id, row -> new HashMap<>()).put(field, value);
    }

    /** What is known of a row that did not come along, by field. */
    Map<String, Object> known(long id) {
        return known.getOrDefault(id, Map.of());
    }

    ResolvedModel model() {
        return model;
    }

    Map<String, Cell> cells() {
        return cells;
    }

    SourceIds ids() {
        return ids;
    }

    ExactValues exact() {
        return exact;
    }

    /** Present for people. */
    Optional<KeyedRows> keyed() {
        return keyed;
    }

    /** By field. */
    Map<String, FreeValues> free() {
        return free;
    }

    /** Names of groups and people by source id. */
    Map<Long, String> names() {
        return names;
    }

    /** The rights that rows had, by source id. */
    Map<Long, Set<String>> privileges() {
        return privileges;
    }

    /** The columns that rows fill; the others are left to the database. */
    List<Cell> loaded() {
        return cells.values().stream()
                .filter(cell -> fields.contains(cell.field()))
                .toList();
    }
}
