package world.karrot.migrate.database.internal.read;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/**
 * A column of a model and how it is shown in the archive.
 *
 * @param name in the archive
 * @param value the expression for what it holds
 * @param blankIsNull whether Karrot spells its empty text as null
 * @param isContentType whether it refers to a content type, whose number another instance does not share
 * @param missing ids of the rows whose file is not there, and which go without
 */
record Field(
        String name,
        Column column,
        String value,
        boolean isFile,
        boolean blankIsNull,
        boolean isContentType,
        Set<Long> missing) {
    private static final String CONTENT_TYPE =
            "(SELECT to_json(app_label || '.' || model) FROM django_content_type AS type WHERE type.id = %s)";

    /** What comes before the value in the row's JSON; the id is always first. */
    String key() {
        return (name.equals("id") ? "{" : ",") + '"'
                + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(name)) + "\":";
    }

    /** The expression for the value as JSON. */
    String json() {
        String json = isContentType
                ? CONTENT_TYPE.formatted(value)
                : ColumnType.of(column).json(shown());
        return canBeNull() ? "coalesce((%s)::text, 'null')".formatted(json) : json;
    }

    private boolean canBeNull() {
        return column.nullable() || blankIsNull || !missing.isEmpty();
    }

    /** The value that is shown. */
    String shown() {
        String shown = blankIsNull ? "nullif(%s, '')".formatted(value) : value;
        return missing.isEmpty()
                ? shown
                : "CASE WHEN NOT %s THEN %s END".formatted(Sql.isOneOf(Values.plain("id"), missing), shown);
    }

    /** The condition under which what is shown is not the value. */
    Optional<String> lossy() {
        String conditions = Stream.concat(
                        ColumnType.of(column).lossy(value).stream(),
                        blankIsNull ? Stream.of(value + " = ''") : Stream.empty())
                .collect(Collectors.joining(" OR "));
        return conditions.isEmpty() ? Optional.empty() : Optional.of(conditions);
    }
}
