package world.karrot.migrate.database.internal.session;

import java.util.Collection;
import java.util.stream.Collectors;

/** Spells names and values inside SQL, for {@code COPY} cannot take parameters. */
public final class Sql {
    private Sql() {}

    /** A column's name. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table's name; Karrot's tables are all in the schema {@code public}. */
    public static String table(String name) {
        return "public." + name(name);
    }

    /** A temporary table's name. */
    public static String temporary(String name) {
        return "pg_temp." + name(name);
    }

    /** A string. Sessions have {@code standard_conforming_strings}, so only quotes need care. */
    public static String string(String value) {
        return '\'' + value.replace("'", "''") + '\'';
    }

    /** The condition that an expression is one of these numbers; of many, PostgreSQL makes a hash table. */
    public static String isOneOf(String expression, Collection<Long> numbers) {
        String list = numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        return "%s = ANY ('{%s}'::bigint[])".formatted(expression, list);
    }
}
