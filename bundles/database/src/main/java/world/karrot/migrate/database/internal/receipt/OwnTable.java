package world.karrot.migrate.database.internal.receipt;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.database.internal.session.Session;

/**
 * A table of this tool's own beside Karrot's. Its columns are its version: whoever writes to one of an earlier version
 * adds those that are missing, and one with columns that are unknown here was written by a later version.
 */
public final class OwnTable {
    /** The receipts. It stays when the last import was undone, for it remembers which numbers were given. */
    static final OwnTable RECEIPTS = new OwnTable(
            "public.karrot_migrate_import",
            new Column("imported_at", "timestamptz", "now()"),
            new Column("imported_by", "text", "''"),
            new Column("archive", "text", "''"),
            new Column("contents", "text", "''"),
            new Column("group_ids", "bigint[]", "'{}'"),
            new Column("made_rows", "jsonb", "'{}'"),
            new Column("made_files", "text[]", "'{}'"),
            new Column("made_folders", "text[]", "'{}'"));

    /** The journal of files. It is empty unless a run goes on or has died. */
    static final OwnTable JOURNAL = new OwnTable(
            "public.karrot_migrate_staged",
            new Column("announced_at", "timestamptz", "now()"),
            new Column("files", "text[]", "'{}'"),
            new Column("folders", "text[]", "'{}'"));

    private static final String NUMBER = "number";

    /** With whether the database's user may add others. */
    private static final String COLUMNS = """
            SELECT a.attname, pg_has_role(c.relowner, 'USAGE')
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped""";

    private final String table;
    private final List<Column> columns;

    private OwnTable(String table, Column... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /**
     * Looks whether a transaction can write to all of them.
     *
     * @throws InstanceException with what to do about one that it cannot
     */
    public static void requireWritable(Session session) {
        Stream.of(RECEIPTS, JOURNAL).forEach(own -> own.requireExtensible(own.there(session)));
    }

    private void requireExtensible(List<Present> there) {
        List<Column> missing = missing(there);
        if (!there.isEmpty() && !missing.isEmpty() && there.stream().noneMatch(Present::extensible)) {
            throw new InstanceException("The table " + table + " is that of an earlier version of this tool, and the"
                    + " database's user may not change it. Run as its owner or a superuser: " + addition(missing)
                    + ";");
        }
    }

    /** Whether there is such a table. */
    boolean isThere(Session session) {
        return !there(session).isEmpty();
    }

    /** Makes it what it has to be, in a transaction that writes to it. */
    void make(Session session) {
        List<Present> there = there(session);
        List<Column> missing = missing(there);
        if (there.isEmpty()) {
            session.execute(
                    "CREATE TABLE " + table + " (" + NUMBER + " bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY, "
                            + columns.stream().map(Column::definition).collect(joining(", ")) + ")");
        } else if (!missing.isEmpty()) {
            session.execute(addition(missing));
        }
    }

    private String addition(List<Column> missing) {
        return "ALTER TABLE " + table + " "
                + missing.stream()
                        .map(column -> "ADD COLUMN " + column.definition())
                        .collect(joining(", "));
    }

    /** All its rows with all columns, as SQL has it behind {@code FROM}; nothing if there is no such table. */
    Optional<String> rows(Session session) {
        return Optional.of(there(session)).filter(there -> !there.isEmpty()).map(there -> rows(missing(there)));
    }

    private String rows(List<Column> missing) {
        return missing.isEmpty()
                ? table
                : "(SELECT *, " + missing.stream().map(Column::value).collect(joining(", ")) + " FROM " + table
                        + ") AS earlier";
    }

    private List<Column> missing(List<Present> there) {
        Set<String> unknown = new TreeSet<>(there.stream().map(Present::column).toList());
        List<Column> missing = columns.stream()
                .filter(column -> !unknown.remove(column.name()))
                .toList();
        unknown.remove(NUMBER);
        if (!unknown.isEmpty()) {
            throw new InstanceException("A newer version of this tool wrote the table " + table + ", with the columns "
                    + String.join(", ", unknown) + ". Use that version.");
        }
        return missing;
    }

    private List<Present> there(Session session) {
        return session.query(COLUMNS, row -> new Present(row.getString(1), row.getBoolean(2)), table);
    }

    /**
     * What it has besides its numbers.
     *
     * @param old what rows have in it that were written before there was the column, in SQL
     */
    private record Column(String name, String type, String old) {
        String definition() {
            return name + " " + type + " NOT NULL DEFAULT " + old;
        }

        String value() {
            return old + "::" + type + " AS " + name;
        }
    }

    /** A column that a table has. */
    private record Present(String column, boolean extensible) {}
}
