package world.karrot.migrate.itests.instances;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All rows of an instance's database, and all files of its media folder, at one moment: to show that something changed
 * them, or did not. The next ids that sequences give are no part of it, since PostgreSQL does not roll those back.
 *
 * <p>It holds the whole database in memory. An object never changes.
 */
public final class InstanceState {

    private final Set<String> lines;

    private InstanceState(Set<String> lines) {
        this.lines = lines;
    }

    /** Reads the instance's state, the database within one transaction. */
    public static InstanceState of(KarrotInstance instance) throws IOException, SQLException {
        Set<String> lines = new TreeSet<>(MediaState.of(instance.media()));
        try (Connection connection = Tables.connectInUtc(instance)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            lines.addAll(rows(connection));
            connection.rollback();
        }
        return new InstanceState(lines);
    }

    private static List<String> rows(Connection connection) throws SQLException {
        String all = Tables.names(connection).stream()
                .map("SELECT '%1$s ' || row_to_json(t) FROM %1$s t"::formatted)
                .collect(joining(" UNION ALL "));
        return Tables.strings(connection, all);
    }

    /**
     * What is different from an earlier state: a line for each row or file that is gone, with {@code "- "} before it,
     * then one for each that is new, with {@code "+ "}. What changed is gone and new. Empty when all is the same.
     */
    public List<String> changesSince(InstanceState earlier) {
        List<String> changes = new ArrayList<>();
        earlier.lines.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("- " + line));
        lines.stream().filter(line -> !earlier.lines.contains(line)).forEach(line -> changes.add("+ " + line));
        return changes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceState state && lines.equals(state.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
