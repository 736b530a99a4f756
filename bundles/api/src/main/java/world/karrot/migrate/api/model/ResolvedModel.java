package world.karrot.migrate.api.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Trait;

/**
 * A model together with what an instance's catalogue knows of it.
 *
 * @param content the name of the content that declared it
 * @param table as the instance has it or, where rows are upgraded as they are read, as Karrot's own upgrade leaves it
 * @param references its foreign keys to models that take part
 * @param older the table as the instance has it, where rows are upgraded; one without columns where it has none
 */
public record ResolvedModel(
        Model model,
        String content,
        boolean knownToKarrot,
        Table table,
        List<Reference> references,
        Optional<Table> older) {
    public String name() {
        return model.name();
    }

    /** All traits of one kind. */
    public <T extends Trait> Stream<T> traits(Class<T> kind) {
        return model.traits(kind);
    }

    /** The first trait of one kind. */
    public <T extends Trait> Optional<T> trait(Class<T> kind) {
        return model.trait(kind);
    }

    /** The reference of a field. */
    public Optional<Reference> reference(String field) {
        return references.stream().filter(r -> r.field().equals(field)).findFirst();
    }

    /** The references that lead towards the group; none for groups and people. */
    public List<Reference> owners() {
        return model.traits(Trait.OwnedBy.class)
                .flatMap(owner -> reference(owner.reference()).stream())
                .toList();
    }

    /** Whether a row cannot do without what a reference points at. */
    public boolean needs(Reference reference) {
        return !reference.column().nullable()
                || model.traits(Trait.Needed.class)
                        .anyMatch(needed -> needed.reference().equals(reference.field()));
    }

    /** Whether the instance has no such table, and all rows are made. */
    public boolean isMade() {
        return older.filter(table -> table.columns().isEmpty()).isPresent();
    }

    public boolean isGroup() {
        return name().equals(Model.GROUP);
    }

    /** The field that stands for a column in the archive: a foreign key's goes without {@code _id}. */
    public String field(String column) {
        return table.foreignKeys().containsKey(column) ? column.replaceFirst("_id$", "") : column;
    }
}
