package world.karrot.migrate.registry.internal.need;

import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.catalogue.Column;

/**
 * What a word of a declaration takes for granted of an instance.
 *
 * @param word such as {@code file}
 * @param name what it names: a column, a foreign key without {@code _id}, or a model
 * @param model the model whose table it belongs to; empty for the one that is declared
 */
public record Need(String word, String name, Kind kind, Optional<String> model) {
    /** PostgreSQL's names of types. */
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "citext");

    private static final Set<String> TIMES = Set.of("timestamp with time zone", "timestamp without time zone", "date");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    static Need of(String word, String name, Kind kind) {
        return new Need(word, name, kind, Optional.empty());
    }

    /** The same of another model's table. */
    Need in(String other) {
        return new Need(word, name, kind, Optional.of(other));
    }

    /** As it is declared. */
    @Override
    public String toString() {
        return word + "(\"" + name + "\")";
    }

    /** What a name may have to be. */
    enum Kind {
        TEXT("a column of text"),
        NAMES("a column of text or of lists of text"),
        JSON("a column of JSON"),
        JSONB("a column of type jsonb"),
        TRUTH("a boolean column"),
        TIME("a column of times"),
        CLOCK("a column of times or ranges of time"),
        ID("a column of ids"),
        NUMBER("a column of whole numbers"),
        DURATION("a column of durations"),
        REPLACEABLE("a column of text or UUIDs"),
        NULLABLE("a column that may be null"),
        EMPTIABLE("a boolean column, one of text or one that may be null"),
        FIELD("a column, or a foreign key without _id,"),
        FREE("a column that is declared free"),
        REFERENCE("a foreign key, without _id,"),
        PERSON("a foreign key to people, without _id,"),
        CONTENT_TYPE("a foreign key to Django's content types, without _id,"),
        MODEL("a model");

        private final String wanted;

        Kind(String wanted) {
            this.wanted = wanted;
        }

        /** In words. */
        String wanted() {
            return wanted;
        }

        /** Whether a column is one; false of what no column can be by itself. */
        boolean fits(Column column) {
            return switch (this) {
                case TEXT -> TEXTS.contains(column.type());
                case NAMES -> TEXTS.contains(column.type().replace("[]", ""));
                case JSON -> column.type().equals("json") || JSONB.fits(column);
                case JSONB -> column.type().equals("jsonb");
                case TRUTH -> column.type().equals("boolean");
                case TIME -> TIMES.contains(column.type());
                case CLOCK -> column.type().equals("tstzrange") || TIME.fits(column);
                case ID, NUMBER -> INTEGERS.contains(column.type());
                case DURATION -> column.type().equals("interval");
                case REPLACEABLE -> column.type().equals("uuid") || TEXT.fits(column);
                case NULLABLE -> column.nullable();
                case EMPTIABLE -> column.nullable() || TEXT.fits(column) || TRUTH.fits(column);
                case FIELD -> true;
                case FREE, REFERENCE, PERSON, CONTENT_TYPE, MODEL -> false;
            };
        }
    }
}
