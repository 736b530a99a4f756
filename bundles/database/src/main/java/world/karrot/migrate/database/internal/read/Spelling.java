package world.karrot.migrate.database.internal.read;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.catalogue.ForeignKey;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.database.internal.session.Sql;

/**
 * The queries that write a model's rows as the archive spells them. PostgreSQL does all of it, so that nothing has to
 * be parsed here; {@code concat} of the pieces is faster than {@code row_to_json} is without any of Karrot's spelling.
 */
final class Spelling {
    /** PostgreSQL's functions take 100 arguments; each field needs two. */
    private static final int FIELDS_IN_CONCAT = 49;

    private static final String EXACT = """
            SELECT concat('{"field":', to_json(lost.field), ',"value":', to_json(lost.value), ',"ids":"', \
            range_agg(int8range(t.id, t.id, '[]')), '"}') \
            FROM %s AS t CROSS JOIN LATERAL (VALUES %s) AS lost (field, value) \
            WHERE lost.value IS NOT NULL GROUP BY lost.field, lost.value ORDER BY lost.field, lost.value""";

    private static final String FILES = """
            SELECT t.id, files.name, files.path FROM %s AS t CROSS JOIN LATERAL (VALUES %s) AS files (name, path) \
            WHERE files.path IS NOT NULL ORDER BY t.id, files.name""";

    private final Relation relation;
    private final List<Field> fields;

    private Spelling(Relation relation, List<Field> fields) {
        this.relation = relation;
        this.fields = fields;
    }

    static Spelling of(ResolvedModel model, Belonging belonging) {
        Column id = model.table().column("id").orElseThrow();
        Stream<Column> others = model.table().columns().stream().filter(column -> !column.equals(id));
        return new Spelling(
                belonging.relation(model),
                Stream.concat(Stream.of(id), others)
                        .map(column -> field(model, column, belonging))
                        .toList());
    }

    private static Field field(ResolvedModel model, Column column, Belonging belonging) {
        Set<Long> rows = belonging.missing(model).stream()
                .filter(use -> use.column().equals(column.name()))
                .map(FileUse::id)
                .collect(toSet());
        boolean isFile = model.model()
                .traits(Trait.FileIn.class)
                .anyMatch(file -> file.column().equals(column.name()));
        return new Field(
                model.field(column.name()),
                column,
                new Values(belonging, model).of(column),
                isFile,
                isFile || isBlankNull(model, column),
                isContentType(model, column),
                rows);
    }

    private static boolean isBlankNull(ResolvedModel model, Column column) {
        return model.model()
                .traits(Trait.BlankAsNull.class)
                .anyMatch(blank -> blank.column().equals(column.name()));
    }

    private static boolean isContentType(ResolvedModel model, Column column) {
        ForeignKey key = model.table().foreignKeys().get(column.name());
        return key != null && key.table().equals("django_content_type");
    }

    /** A JSON object for each row, by id. Rows are sorted before they are spelled, as they are smaller then. */
    String rows(String condition) {
        return "SELECT %s FROM %s AS t".formatted(object(), selected(condition + " ORDER BY id"));
    }

    /** How many rows these are, and how many files they name; an expression. */
    String size(String condition) {
        String rows = "(SELECT count(*) FROM %s AS t)".formatted(selected(condition));
        return hasFiles() ? rows + " + (SELECT count(*) FROM (%s) AS files)".formatted(files(condition)) : rows;
    }

    /** The same with the id and some fields only. */
    String some(Set<String> names, String condition) {
        List<Field> some = fields.stream()
                .filter(field -> field.name().equals("id") || names.contains(field.name()))
                .toList();
        return new Spelling(relation, some).rows(condition);
    }

    private String object() {
        return Stream.iterate(0, from -> from < fields.size(), from -> from + FIELDS_IN_CONCAT)
                .map(from -> pieces(from, Math.min(from + FIELDS_IN_CONCAT, fields.size())))
                .collect(joining(", ", "concat(", ", '}')"));
    }

    private String pieces(int from, int to) {
        return fields.subList(from, to).stream()
                .map(field -> Sql.string(field.key()) + ", " + field.json())
                .collect(joining(", ", "concat(", ")"));
    }

    /** Whether any value may be spelled in a way that loses something. */
    boolean isLossy() {
        return fields.stream().anyMatch(field -> field.lossy().isPresent());
    }

    /** A JSON object for each field and value that is lost. */
    String exact(String condition) {
        return EXACT.formatted(selected(condition), lost());
    }

    /** The same of columns that Karrot's own upgrade removes. */
    String earlier(List<Column> columns, String condition) {
        String values = columns.stream()
                .map(column -> "(%s, %s::text)".formatted(Sql.string(column.name()), Values.plain(column)))
                .collect(joining(", "));
        return EXACT.formatted(selected(condition), values);
    }

    /** How many rows have a value in each of some columns. */
    String counts(List<Column> columns, String condition) {
        String counts = columns.stream()
                .map(column -> "count(" + Values.plain(column) + ")")
                .collect(joining(", "));
        return "SELECT %s FROM %s AS t".formatted(counts, selected(condition));
    }

    private String lost() {
        return fields.stream()
                .filter(field -> field.lossy().isPresent())
                .map(field -> "(%s, CASE WHEN %s THEN %s::text END)"
                        .formatted(Sql.string(field.name()), field.lossy().get(), field.value()))
                .collect(joining(", "));
    }

    boolean hasFiles() {
        return fields.stream().anyMatch(Field::isFile);
    }

    /** Id, column and path of each file, in order of the rows. */
    String files(String condition) {
        String paths = fields.stream()
                .filter(Field::isFile)
                .map(field -> "(%s, %s)".formatted(Sql.string(field.column().name()), field.shown()))
                .collect(joining(", "));
        return FILES.formatted(selected(condition), paths);
    }

    private String selected(String condition) {
        return "(SELECT * FROM %s WHERE %s)".formatted(relation.alone(), condition);
    }
}
