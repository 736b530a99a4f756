package world.karrot.migrate.database.internal.read;

import java.util.Optional;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.Reference;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Sql;

/** What the columns of a model's rows hold in the archive, as expressions about a row {@code t}. */
record Values(Belonging belonging, ResolvedModel model) {
    /** The alias of a row in every query that reads a model's rows. */
    static final String ROW = "t";

    String of(Column column) {
        if (isLocal(column)) {
            return "NULL::" + column.type();
        }
        return pointed(column).orElseGet(() -> new Redaction(belonging, model).of(column));
    }

    private boolean isLocal(Column column) {
        return model.model()
                .traits(Trait.Local.class)
                .anyMatch(local -> local.column().equals(column.name()));
    }

    private Optional<String> pointed(Column column) {
        if (model.model().trait(Trait.Target.class).isEmpty()) {
            return Optional.empty();
        }
        Pointers pointers = belonging.pointers(model);
        if (pointers.isPointer(column.name())) {
            return Optional.of(pointers.pointer(column.name(), ROW));
        }
        return model.owners().stream().anyMatch(owner -> isGroup(owner, column))
                ? Optional.of(pointers.group(column.name(), ROW))
                : Optional.empty();
    }

    private static boolean isGroup(Reference owner, Column column) {
        return owner.column().equals(column) && owner.target().equals(Model.GROUP);
    }

    /** A column as it is. */
    static String plain(Column column) {
        return plain(column.name());
    }

    /** The same by its name. */
    static String plain(String column) {
        return ROW + "." + Sql.name(column);
    }
}
