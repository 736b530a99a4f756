package world.karrot.migrate.database.internal.condition;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import world.karrot.migrate.api.condition.TableCondition;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;

/** The sequences that ids come from, as they were when a transaction first looked. */
public final class Sequences {
    /** The sequence that an identity column owns, or that the default of an older serial column takes numbers from. */
    private static final String ALL = """
            WITH ids AS (
                SELECT c.relname, a.attrelid, a.attnum, f.oid AS preset
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
                LEFT JOIN pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
                WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attname = 'id'),
            sequences AS (
                SELECT relname AS of_table, d.refobjid AS oid, 1 AS place FROM ids
                JOIN pg_depend d ON d.classid = 'pg_attrdef'::regclass AND d.objid = preset
                    AND d.refclassid = 'pg_class'::regclass
                UNION ALL SELECT relname, d.objid, 2 FROM ids
                JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = attrelid
                    AND d.refobjsubid = attnum AND d.classid = 'pg_class'::regclass AND d.deptype IN ('a', 'i'))
            SELECT DISTINCT ON (of_table) of_table, format('%I.%I', n.nspname, s.relname),
                has_sequence_privilege(s.oid, 'USAGE, UPDATE'), has_sequence_privilege(s.oid, 'SELECT'), q.seqincrement
            FROM sequences JOIN pg_class s USING (oid) JOIN pg_namespace n ON n.oid = s.relnamespace
            JOIN pg_sequence q ON q.seqrelid = s.oid
            ORDER BY of_table, place""";

    private static final String NUMBERS = "SELECT %s, (SELECT coalesce(max(id), 0) FROM %s), %s";

    private static final String NEXT = "(SELECT last_value + is_called::int * %s FROM %s)";

    private final Session session;
    private final Map<String, Sequence> byTable;

    private Sequences(Session session, Collection<Sequence> all) {
        this.session = session;
        this.byTable = all.stream().collect(toMap(Sequence::table, Function.identity()));
    }

    /** Looks at those of all tables. */
    public static Sequences of(Session session) {
        return new Sequences(
                session,
                session.query(
                        ALL,
                        row -> new Sequence(
                                row.getString(1),
                                row.getString(2),
                                row.getBoolean(3),
                                row.getBoolean(4),
                                row.getLong(5))));
    }

    /** The sequence of a table's ids, as SQL names it; nothing if they come from none. */
    public Optional<String> name(String table) {
        return Optional.ofNullable(byTable.get(table)).map(Sequence::sql);
    }

    /** How the sequences of tables compare with their rows, which must be readable, by table. */
    Map<String, TableCondition.Sequence> conditions(Collection<String> tables) {
        List<Sequence> asked = byTable.values().stream()
                .filter(sequence -> tables.contains(sequence.table()))
                .toList();
        String numbers = asked.stream().map(Sequence::numbers).collect(joining(" UNION ALL "));
        return asked.isEmpty()
                ? Map.of()
                : session
                        .query(numbers, row -> {
                            Sequence sequence = byTable.get(row.getString(1));
                            Optional<Long> next = Optional.ofNullable(row.getObject(3, Long.class));
                            return Map.entry(sequence.table(), sequence.condition(next, row.getLong(2)));
                        })
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * One of them.
     *
     * @param table whose ids it gives
     * @param usable whether the user may take numbers from it
     * @param visible whether the user may see where it stands
     * @param increment from one number to the next
     */
    private record Sequence(String table, String sql, boolean usable, boolean visible, long increment) {
        /** A query for the table, its highest id and the number that comes next, if that is visible. */
        String numbers() {
            String next = visible ? NEXT.formatted(increment, sql) : "NULL::bigint";
            return NUMBERS.formatted(Sql.string(table), Sql.table(table), next);
        }

        TableCondition.Sequence condition(Optional<Long> next, long highest) {
            return new TableCondition.Sequence(sql, usable, next, highest);
        }
    }
}
