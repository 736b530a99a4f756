package world.karrot.migrate.api.content;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What Karrot's own upgrade puts into a column that it adds, in rows that are older than the column. Immutable. See
 * {@link Traits#since}.
 */
@ProviderType
public sealed interface Upgrade {
    /** The same in every row. */
    static Upgrade first(boolean value) {
        return new First(value);
    }

    /** The same text in every row. */
    static Upgrade first(String value) {
        return new First(value);
    }

    /** Whether the time, or the range of times, in a column has begun. */
    static Upgrade begun(String column) {
        return new Begun(column);
    }

    /**
     * A foreign key to the row that has a name, and is in the same group.
     *
     * @param before a column of text, which is no more
     * @param model whose rows they are, which are {@link Traits#namedBy} a column
     * @param names those rows' names by what the text was
     * @param otherwise the name for any other text
     */
    static Upgrade named(String before, String model, Map<String, String> names, String otherwise) {
        return new Named(before, model, names, otherwise);
    }

    /** When that came to be true of a row, and nothing where it is not; its column is no more. */
    static When when(Where where) {
        return new When(where, Optional.empty(), Optional.empty());
    }

    /** Columns that it reads. */
    Set<String> reads();

    /** Those of them that the upgrade removes. */
    default Set<String> removes() {
        return reads();
    }

    /**
     * The same in every row.
     *
     * @param value a boolean or a text
     */
    record First(Object value) implements Upgrade {
        @Override
        public Set<String> reads() {
            return Set.of();
        }
    }

    record Begun(String column) implements Upgrade {
        @Override
        public Set<String> reads() {
            return Set.of(column);
        }

        @Override
        public Set<String> removes() {
            return Set.of();
        }
    }

    record Named(String before, String model, Map<String, String> names, String otherwise) implements Upgrade {
        public Named {
            names = Map.copyOf(names);
        }

        @Override
        public Set<String> reads() {
            return Set.of(before);
        }
    }

    /**
     * When something came to be true.
     *
     * @param time the column that says it
     * @param typus of the entries in the history that say it; the last one counts
     */
    record When(Where where, Optional<String> time, Optional<Integer> typus) implements Upgrade {
        /** As another column says, which is no more. */
        public Upgrade saidBy(String column) {
            return new When(where, Optional.of(column), typus);
        }

        /**
         * As the group's history says, by its last entry of this type; the time of the export where it says nothing.
         */
        public Upgrade saidByHistory(int entries) {
            return new When(where, time, Optional.of(entries));
        }

        @Override
        public Set<String> reads() {
            Set<String> columns = new HashSet<>(time.stream().toList());
            columns.add(where.column());
            return columns;
        }
    }
}
