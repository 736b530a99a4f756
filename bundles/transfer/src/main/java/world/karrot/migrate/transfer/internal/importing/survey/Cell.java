package world.karrot.migrate.transfer.internal.importing.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Limit;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.importing.limits.Decisive;

/**
 * What one column of a model is to an import.
 *
 * @param field its name in the archive
 * @param trait the declaration that gives it its role
 * @param target the model that a reference points at; empty when that takes no part
 * @param unique whether another value will do when its own is taken
 * @param needed whether a row cannot do without what the reference points at
 * @param decisive whether something is decided by the value, such as who somebody is
 * @param limits which values Karrot can work with, where the column can hold others
 */
public record Cell(
        Column column,
        String field,
        Role role,
        Optional<Trait> trait,
        Optional<String> target,
        boolean unique,
        boolean needed,
        boolean decisive,
        List<Limit> limits) {
    /** The kinds of columns that an import treats differently. */
    public enum Role {
        ID,
        REFERENCE,
        TARGET_TYPE,
        TARGET_ID,
        FILE,
        JSON,
        TEXT,
        NEVER,
        LOCAL,
        CLOCK,
        SAME,
        SERVED,
        NAME,
        PLAIN
    }

    /** A model's cells by field, in the table's order. */
    static Map<String, Cell> of(ResolvedModel model) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        model.table().columns().forEach(column -> cells.put(model.field(column.name()), of(model, column)));
        return cells;
    }

    public static List<Column> columns(List<Cell> cells) {
        return cells.stream().map(Cell::column).toList();
    }

    private static Cell of(ResolvedModel model, Column column) {
        String field = model.field(column.name());
        Optional<Trait> trait = model.model().traits().stream()
                .filter(declared -> roles(declared).anyMatch(part -> part.name().equals(field)))
                .findFirst();
        Role role = trait.flatMap(declared -> roles(declared)
                        .filter(part -> part.name().equals(field))
                        .findFirst())
                .map(Part::role)
                .orElse(Role.PLAIN);
        boolean unique = model.traits(Trait.Free.class).anyMatch(f -> f.column().equals(column.name()));
        Optional<String> target = model.reference(field).map(Reference::target);
        boolean needed = model.reference(field).map(model::needs).orElse(!column.nullable());
        return new Cell(
                column,
                field,
                ofCatalogue(model, column).orElse(role),
                trait,
                target,
                unique,
                needed,
                Decisive.columns(model).contains(column.name()),
                limits(model, column));
    }

    private static List<Limit> limits(ResolvedModel model, Column column) {
        return model.traits(Trait.Limited.class)
                .filter(limited -> limited.column().equals(column.name()))
                .map(Trait.Limited::limit)
                .toList();
    }

    /** What the catalogue says goes before what is declared: no declaration makes a plain value of a reference. */
    private static Optional<Role> ofCatalogue(ResolvedModel model, Column column) {
        boolean isTarget = model.traits(Trait.Target.class)
                .anyMatch(target -> target.type().equals(model.field(column.name())));
        if (column.name().equals("id")) {
            return Optional.of(Role.ID);
        }
        boolean isReference = model.table().isReference(column);
        return isReference ? Optional.of(isTarget ? Role.TARGET_TYPE : Role.REFERENCE) : Optional.empty();
    }

    private static Stream<Part> roles(Trait trait) {
        if (trait instanceof Trait.Target target) {
            return Stream.of(new Part(target.type(), Role.TARGET_TYPE), new Part(target.id(), Role.TARGET_ID));
        }
        if (trait instanceof Trait.FileIn file) {
            return Stream.of(new Part(file.column(), Role.FILE));
        }
        if (trait instanceof Trait.Json json) {
            return Stream.of(new Part(json.column(), Role.JSON));
        }
        if (trait instanceof Trait.Text text) {
            return Stream.of(new Part(text.column(), Role.TEXT));
        }
        if (trait instanceof Trait.Never never) {
            return never.columns().stream().map(column -> new Part(column, Role.NEVER));
        }
        if (trait instanceof Trait.Local local) {
            return Stream.of(new Part(local.column(), Role.LOCAL));
        }
        if (trait instanceof Trait.SameAs same) {
            return Stream.of(new Part(same.column(), Role.SAME));
        }
        if (trait instanceof Trait.ServedAs served) {
            return Stream.of(new Part(served.column(), Role.SERVED));
        }
        if (trait instanceof Trait.NameOf name) {
            return Stream.of(new Part(name.column(), Role.NAME));
        }
        if (trait instanceof Trait.ByClock by && !by.clock().agreed()) {
            return Stream.of(new Part(by.clock().column(), Role.CLOCK));
        }
        return Stream.empty();
    }

    /** The declaration, of which the role tells the kind. */
    public <T extends Trait> T declared(Class<T> kind) {
        return trait.map(kind::cast).orElseThrow();
    }

    /** Whether a row may leave it to the database. */
    public boolean isOptional() {
        return column.nullable() || column.hasDefault();
    }

    /** What a column has that is never taken over. */
    public Object neutral() {
        if (column.nullable()) {
            return null;
        }
        return column.type().equals("boolean") ? (Object) false : "";
    }

    /**
     * Whether PostgreSQL's own text of a value may be taken from an archive: nothing that names an id, a file or a
     * right may come in this way, and what decides about rows is what the rows say.
     */
    boolean allowsExact(String text) {
        return switch (role) {
            case PLAIN, CLOCK, TEXT, SAME -> !decisive || text.isEmpty();
            case FILE, SERVED -> text.isEmpty();
            case JSON -> text.equals("null");
            case ID, REFERENCE, TARGET_TYPE, TARGET_ID, NEVER, LOCAL, NAME -> false;
        };
    }

    private record Part(String name, Role role) {}
}
