package world.karrot.migrate.transfer.internal.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.Column;
import world.karrot.migrate.api.registry.Reference;
import world.karrot.migrate.api.registry.ResolvedModel;

/**
 * What one column of a model is to an import.
 *
 * @param field its name in the archive
 * @param target the model that a reference points at; empty when that takes no part
 * @param folder where a file of it goes
 * @param blankAsNull whether Karrot writes its empty string as null
 * @param free whether another value will do when its own is taken
 */
record Cell(
        Column column,
        String field,
        Role role,
        Optional<String> target,
        Optional<String> folder,
        boolean blankAsNull,
        boolean free) {

    /** The kinds of columns that an import treats differently. */
    enum Role {
        ID,
        REFERENCE,
        FILE,
        NEVER,
        PLAIN
    }

    /** A model's cells by field, in the table's order. */
    static Map<String, Cell> of(ResolvedModel model) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        model.table().columns().forEach(column -> cells.put(model.field(column.name()), of(model, column)));
        return cells;
    }

    private static Cell of(ResolvedModel resolved, Column column) {
        Model model = resolved.model();
        String field = resolved.field(column.name());
        Optional<String> folder = model.traits(Trait.FileIn.class)
                .filter(file -> file.column().equals(column.name()))
                .map(Trait.FileIn::folder)
                .findFirst();
        boolean blank =
                model.traits(Trait.BlankAsNull.class).anyMatch(b -> b.column().equals(column.name()));
        boolean free = model.traits(Trait.Free.class).anyMatch(f -> f.column().equals(column.name()));
        Optional<String> target = resolved.reference(field).map(Reference::target);
        return new Cell(column, field, role(resolved, column, folder), target, folder, blank, free);
    }

    private static Role role(ResolvedModel model, Column column, Optional<String> folder) {
        if (column.name().equals("id")) {
            return Role.ID;
        }
        if (model.table().foreignKeys().containsKey(column.name())) {
            return Role.REFERENCE;
        }
        if (model.model()
                .traits(Trait.Never.class)
                .anyMatch(never -> never.columns().contains(column.name()))) {
            return Role.NEVER;
        }
        return folder.isPresent() ? Role.FILE : Role.PLAIN;
    }

    /** Whether a row may leave it to the database. */
    boolean isOptional() {
        return column.nullable() || column.hasDefault();
    }

    /** What a column has that is never taken over. */
    Object neutral() {
        if (column.nullable()) {
            return null;
        }
        return column.type().equals("boolean") ? (Object) false : "";
    }

    /**
     * Whether PostgreSQL's own text of a value may be taken from an archive: nothing that names an id, a file or a
     * right may come in this way.
     */
    boolean allowsExact(String text) {
        return switch (role) {
            case PLAIN -> true;
            case FILE -> text.isEmpty();
            case ID, REFERENCE, NEVER -> false;
        };
    }
}
