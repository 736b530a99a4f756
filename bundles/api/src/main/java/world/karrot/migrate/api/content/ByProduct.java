package world.karrot.migrate.api.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What Karrot writes by itself while people do something else, such as the mark of what somebody has seen. It belongs
 * to what it refers to: an undo takes it along with an account, a group or another row that goes, and is not stopped by
 * it. What people write or join is none. Where an instance has no such table, nothing is meant.
 */
@ProviderType
public sealed interface ByProduct {
    /** As the database names it; the schema is {@code public}. */
    String table();

    /**
     * Rows of this table.
     *
     * @param reference the column that refers to what they belong to: a foreign key, or the id of a
     *     {@link Model#target}
     * @param more others that do; a row goes with whichever goes first
     */
    static Rows rows(String table, String reference, String... more) {
        List<String> references = new ArrayList<>(List.of(more));
        references.add(reference);
        return new Rows(table, Set.copyOf(references), "true", List.of());
    }

    /** What this column, a foreign key that may be null, holds in rows that stay: it becomes null. */
    static ByProduct value(String table, String column) {
        return new Value(table, column);
    }

    /**
     * Some rows of a table.
     *
     * @param references columns that refer to what a row belongs to
     * @param condition SQL; which rows
     * @param ties what else they belong to
     */
    record Rows(String table, Set<String> references, String condition, List<Tie> ties) implements ByProduct {
        public Rows {
            references = Set.copyOf(references);
            ties = List.copyOf(ties);
        }

        /** Only those for which this is true: SQL, in which the row is called {@code source}. */
        public Rows where(String which) {
            return new Rows(table, references, which, ties);
        }

        /**
         * They belong to rows of another table, too, without a foreign key that says so.
         *
         * @param target the other table
         * @param pairs a query for the ids of a row and of what it belongs to, in this order
         */
        public Rows tiedTo(String target, String pairs) {
            List<Tie> more = new ArrayList<>(ties);
            more.add(new Tie(target, pairs));
            return new Rows(table, references, condition, more);
        }
    }

    /** What rows belong to without a foreign key; see {@link Rows#tiedTo}. */
    record Tie(String target, String pairs) {}

    /** A value that is forgotten; see {@link ByProduct#value}. */
    record Value(String table, String column) implements ByProduct {}
}
