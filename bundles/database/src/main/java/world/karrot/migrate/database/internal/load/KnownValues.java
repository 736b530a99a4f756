package world.karrot.migrate.database.internal.load;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.instance.ImportTransaction.Existing;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.database.internal.session.Sql;
import world.karrot.migrate.database.internal.type.ColumnType;

/** What values rows have, asked for many at once. */
record KnownValues(Session session) {
    /** Both sides go through PostgreSQL's {@code lower}, whose idea of case is not Java's. */
    private static final String EXISTING = """
            SELECT asked, t.id, t.%1$s::text FROM unnest(?::text[]) AS asked \
            JOIN %2$s AS t ON lower(t.%1$s::text) = lower(asked) ORDER BY t.id, asked""";

    /** What looks alike becomes the same. PostgreSQL knows Unicode's forms in databases of UTF-8 alone. */
    private static final String PLAIN = """
            btrim(CASE WHEN getdatabaseencoding() = 'UTF8' THEN normalize(%1$s, NFKC) ELSE %1$s END, \
            E' \\t\\n\\r\\f\\x0b')""";

    private static final String FORMS = "SELECT %1$s, lower(%2$s) AS small, upper(%2$s) AS capital FROM %3$s";
    private static final String ASKED =
            FORMS.formatted("asked", PLAIN.formatted("asked"), "unnest(?::text[]) AS asked");

    /** Two joins, since PostgreSQL has no quick way to join by either of two conditions. */
    private static final String ALIKE = """
            WITH a AS MATERIALIZED (%1$s), t AS MATERIALIZED (%2$s) \
            SELECT asked, id, value FROM a JOIN t USING (small) \
            UNION SELECT asked, id, value FROM a JOIN t USING (capital) ORDER BY id, asked""";

    private static final String ALIKE_AMONG = """
            WITH a AS MATERIALIZED (%s) \
            SELECT array_agg(asked ORDER BY asked) FROM a GROUP BY small HAVING count(*) > 1 \
            UNION SELECT array_agg(asked ORDER BY asked) FROM a GROUP BY capital HAVING count(*) > 1""";

    private static final String ZONES = "SELECT name FROM pg_timezone_names";

    List<Existing> existing(Table table, String column, Collection<String> values) {
        return existing(EXISTING.formatted(Sql.name(column), Sql.table(table.name())), values);
    }

    List<Existing> alike(Table table, String column, Collection<String> values) {
        String value = Sql.name(column) + "::text";
        String rows = FORMS.formatted("id, " + value + " AS value", PLAIN.formatted(value), Sql.table(table.name()));
        return existing(ALIKE.formatted(ASKED, rows), values);
    }

    private List<Existing> existing(String sql, Collection<String> values) {
        return session.query(sql, KnownValues::existing, (Object) storable(values));
    }

    private static Existing existing(ResultSet row) throws SQLException {
        return new Existing(row.getString(1), row.getLong(2), row.getString(3));
    }

    List<Set<String>> alike(Collection<String> values) {
        return session.query(
                ALIKE_AMONG.formatted(ASKED),
                row -> Set.of((String[]) row.getArray(1).getArray()),
                (Object) storable(values));
    }

    Set<String> timeZones() {
        return session.query(ZONES, row -> row.getString(1)).stream().collect(Collectors.toSet());
    }

    /** No row has a value that no column can hold. */
    private static String[] storable(Collection<String> values) {
        return values.stream().distinct().filter(ColumnType::isStorable).toArray(String[]::new);
    }

    Map<Long, String> values(Table table, String column, Collection<Long> ids) {
        String sql = "SELECT id, %1$s::text FROM %2$s WHERE id = ANY (?) AND %1$s IS NOT NULL"
                .formatted(Sql.name(column), Sql.table(table.name()));
        return session
                .query(sql, row -> Map.entry(row.getLong(1), row.getString(2)), (Object) ids.toArray(Long[]::new))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
