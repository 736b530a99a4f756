package world.karrot.migrate.transfer.internal.importing.survey;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import world.karrot.migrate.api.archive.Manifest.ModelSummary;
import world.karrot.migrate.api.archive.Row;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.Kept;
import world.karrot.migrate.transfer.internal.importing.ids.SourceIds;
import world.karrot.migrate.transfer.internal.importing.limits.Decisive;
import world.karrot.migrate.transfer.internal.importing.schema.SchemaCheck;

/** What the first reading learns of one model's rows. Written by it alone. */
public final class ModelSurvey {
    private final ResolvedModel model;
    private final Map<String, Cell> cells;
    private final SourceIds ids = new SourceIds();
    private final ExactValues exact;
    private final Optional<NaturalKeys> keys;
    private final Map<String, UniqueValues> unique = new HashMap<>();
    private final Set<String> onlyForNew;
    private final Set<String> personal;
    private final String nameField;
    private final Map<Long, String> names = new LinkedHashMap<>();
    private final AccountNotes accounts;
    private final Dependencies dependencies = new Dependencies();
    private final Map<Long, Map<String, Object>> known = new HashMap<>();
    private final Kept texts = new Kept();
    private final SchemaCheck schema;

    /** @param given values for rows that have none, by field */
    ModelSurvey(ResolvedModel model, Map<String, String> given, ImportTransaction target) {
        this.model = model;
        this.cells = Cell.of(model);
        this.accounts = new AccountNotes(model);
        this.schema = new SchemaCheck(model);
        this.exact = new ExactValues(model, cells, given);
        this.onlyForNew = model.traits(Trait.OnlyForNew.class)
                .map(Trait.OnlyForNew::reference)
                .collect(toSet());
        this.personal = model.traits(Trait.Personal.class)
                .map(Trait.Personal::reference)
                .collect(toSet());
        this.nameField = Decisive.name(model);
        this.keys = model.trait(Trait.MatchedBy.class).map(by -> new NaturalKeys(model.name(), by.column()));
        cells.values().stream()
                .filter(Cell::unique)
                .forEach(cell -> unique.put(cell.field(), new UniqueValues(target, model.table(), cell)));
    }

    /** Notes a row that has been checked; returns false when it is one that has come before. */
    boolean note(long id, Row row, Findings problems) {
        ids.add(id);
        if (keys.isPresent() && !keys.get().add(id, row, problems)) {
            return false;
        }
        keys.flatMap(by -> by.key(id)).ifPresent(texts::add);
        schema.note(id, row);
        unique.forEach((field, values) -> {
            if (row.values().get(field) instanceof String value) {
                values.add(id, value);
                texts.add(value);
            }
        });
        if (row.values().get(nameField) instanceof String name) {
            names.put(id, name);
            texts.add(name);
        }
        return true;
    }

    /** Notes what a row depends on beyond being in the archive. */
    void noteDependency(long id, Dependency dependency) {
        dependencies.note(id, dependency);
    }

    /** Notes what is known of a row that did not come along. */
    void noteKnown(long id, String field, Object value) {
        known.computeIfAbsent(id, row -> new HashMap<>()).put(field, value);
        texts.add(String.valueOf(value));
    }

    /** How many people it holds. */
    long people() {
        return keys.map(by -> by.keys().size()).orElse(0);
    }

    /** How much else is kept of its rows. */
    long kept() {
        return ids.kept() + texts.notes() + exact.kept() + dependencies.count() + accounts.kept() + schema.kept();
    }

    /** Puts in order what was noted, and says what is not on both sides, given what the archive says of the rows. */
    void settle(Optional<ModelSummary> described, Findings problems, Findings changes) {
        ids.settle();
        unique.values().forEach(UniqueValues::settle);
        schema.settle(described, exact::hasEarlier, exact.first(), problems, changes);
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
        return model.trait(Trait.Target.class).isPresent()
                || model.trait(Trait.NameOf.class).isPresent();
    }

    /** Whether some rows may stay behind for the sake of a person. */
    boolean hasPersonalRows() {
        return !personal.isEmpty() || !onlyForNew.isEmpty();
    }

    boolean isDependent(long id) {
        return !dependencies(id).isEmpty();
    }

    /** What a row depends on. */
    public List<Dependency> dependencies(long id) {
        return dependencies.of(id);
    }

    /** The rows that depend on what they are about, ascending. */
    public LongStream rowsAboutOthers() {
        return dependencies.rowsAboutOthers();
    }

    /** What is known of a row that did not come along, by field. */
    public Map<String, Object> known(long id) {
        return known.getOrDefault(id, Map.of());
    }

    public ResolvedModel model() {
        return model;
    }

    public String name() {
        return model.name();
    }

    public Table table() {
        return model.table();
    }

    public Map<String, Cell> cells() {
        return cells;
    }

    public SourceIds ids() {
        return ids;
    }

    public ExactValues exact() {
        return exact;
    }

    /** Present for people. */
    public Optional<NaturalKeys> keys() {
        return keys;
    }

    /** Values that must be unique on the target, by field. */
    public Map<String, UniqueValues> unique() {
        return unique;
    }

    /** Names of groups and people by source id. */
    public Map<Long, String> names() {
        return names;
    }

    /** What gives people power over accounts. */
    public AccountNotes accounts() {
        return accounts;
    }

    /** The columns that rows fill; the others are left to the database. */
    public List<Cell> loaded() {
        return cells.values().stream()
                .filter(cell -> schema.has(cell.field()) || cell.role() == Cell.Role.SAME || exact.fills(cell.field()))
                .toList();
    }
}
