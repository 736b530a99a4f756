package world.karrot.migrate.database.internal.session;

import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.CommitException;
import world.karrot.migrate.api.instance.InstanceException;

/**
 * Says in plain words what the database objects to. Only the structured parts of its errors are used, and none is kept
 * as a cause: messages, details and contexts hold values of rows, which would end up in logs.
 */
public final class Failures {
    /** What to do about a row that the target's rules forbid. */
    public static final String CORRECT_IT = "Correct the row on the source and export again.";

    /** What to do about rows of two instances that cannot both be. */
    public static final String CHANGE_ONE = "Change it on one of the two instances.";

    /** Classes of errors that are nobody's fault inside of a function. */
    private static final Set<String> OF_THE_SERVER = Set.of("08", "40", "53", "55", "57");

    private static final String TRY_AGAIN = " Try again; nothing was changed.";

    private final Schema schema;

    Failures(Schema schema) {
        this.schema = schema;
    }

    /** The exception to throw in place of the database's. */
    public MigrationException translate(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        Details details = Details.of(e);
        if (details.rowSecurity()) {
            return new InstanceException(hidden());
        }
        Optional<String> function = details.function().filter(schema.functions()::contains);
        if (function.isPresent() && !OF_THE_SERVER.contains(state.substring(0, 2))) {
            return new InstanceException(ownFunction(function.get(), details, state));
        }
        return state.startsWith("22") || state.startsWith("23")
                ? new RefusedException(refusal(state, details))
                : new InstanceException(TlsFailure.of(e).orElseGet(() -> failure(state, e)));
    }

    private String hidden() {
        return "Row security hides rows from the database's user in " + String.join(", ", schema.hidden())
                + ". Without them nothing would be complete. Connect as the user that Karrot runs as, or let a"
                + " superuser give this one the attribute BYPASSRLS.";
    }

    private static String ownFunction(String name, Details details, String state) {
        return "The database's own function " + name + ", which a trigger, check or index"
                + details.table().map(" of table "::concat).orElse("") + " calls, failed (SQLSTATE " + state
                + ")" + details.constraint().map(" at the rule "::concat).orElse("")
                + ". It is not Karrot's; ask whoever put it there. Nothing was changed.";
    }

    /** Likewise for a commit: a database that answers has not carried it out, and one that does not may have. */
    MigrationException translateCommit(SQLException e) {
        String state = e.getSQLState() == null ? "08" : e.getSQLState();
        return isLost(state)
                ? new CommitException("The connection to the database was lost at the very end, and it is not known"
                        + " whether everything was done or nothing. Look with karrot:imports before you try again.")
                : translate(e);
    }

    private static boolean isLost(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }

    private Finding refusal(String state, Details details) {
        String table = details.table().map(Failures::inTable).orElse("");
        return switch (state) {
            case "23505" -> Finding.of(table + duplicate(details.constraint()), remedyOfDuplicate(details));
            case "23503" -> missing(table + columns(details));
            case "23502" -> Finding.of(table + columns(details) + " may not be empty", "");
            case "23514", "23P01" ->
                Finding.of(table + broken(details.constraint().orElse("of a constraint")), CORRECT_IT);
            case "22001" -> Finding.of(table + columns(details) + " has a value that is too long", "");
            case "22003" -> Finding.of(table + columns(details) + " has a number out of range", "");
            case "22021" ->
                Finding.of(
                        table + "there is text that is not UTF-8, nor in the encoding that the database has",
                        "Correct it in the source's database: convert_to(COLUMN, 'SQL_ASCII') shows the bytes of a text.");
            case "2200H" -> Finding.of("A sequence of ids is used up", "Ask the one who runs the database.");
            default ->
                Finding.of(
                        table + columns(details) + " has a value that PostgreSQL does not take (SQLSTATE " + state
                                + ")",
                        "");
        };
    }

    /** The words for rows that a unique index forbids, told before the database has to tell them. */
    public String duplicate(String table, String index) {
        return inTable(table) + duplicate(Optional.of(index));
    }

    /** Likewise for a key that points at nothing. */
    public Finding missing(String table, String column) {
        return missing(inTable(table) + column);
    }

    private static Finding missing(String column) {
        return Finding.of(
                column + " refers to a row that is not there", "If it was deleted during the import, import again.");
    }

    /** Likewise for a row that breaks a check constraint. */
    public String broken(String table, String constraint) {
        return inTable(table) + broken(constraint);
    }

    private static String inTable(String name) {
        return "Table " + name + ": ";
    }

    private static String broken(String constraint) {
        return "a row breaks the rule " + constraint;
    }

    private String duplicate(Optional<String> index) {
        return index.flatMap(schema::columns)
                .map(columns -> "two rows would have the same " + columns)
                .orElseGet(() -> "two rows break the rule " + index.orElse("of a unique index"));
    }

    private String remedyOfDuplicate(Details details) {
        boolean ids = details.constraint().flatMap(schema::columns).equals(Optional.of("id"));
        return ids
                ? "The sequence of the table's ids is behind the ids that are in use; advance it with setval."
                : CHANGE_ONE;
    }

    private String columns(Details details) {
        return details.column()
                .or(() -> details.constraint().flatMap(schema::columns))
                .orElse("a column");
    }

    private static String failure(String state, SQLException e) {
        return switch (state) {
            case "28P01" -> "The database does not accept this user and password.";
            case "28000" -> "The database does not let this user in from this machine; its pg_hba.conf says who may.";
            case "08004" -> "The database asks for a password, and none is configured.";
            case "3D000" -> "There is no database of that name on that server.";
            case "08001" -> unreachable(e);
            case "53300" -> "The database has no connection free." + TRY_AGAIN;
            case "57P03" -> "The database is starting up or shutting down." + TRY_AGAIN;
            case "42501" -> "The database's user is not allowed to do this. Connect as the user that Karrot runs as.";
            case "25006" -> "The database is read-only; is it a standby server? Connect to the primary.";
            case "40001", "40P01" -> "The database stopped this in favour of another transaction." + TRY_AGAIN;
            case "55P03" -> "A table is locked by somebody else." + TRY_AGAIN;
            case "57014" -> "The database was asked to stop this. Nothing was changed.";
            case "53100" -> "The database's disk is full. Nothing was changed.";
            case "53200" -> "The database is out of memory. Nothing was changed.";
            default ->
                isLost(state)
                        ? "The connection to the database was lost." + TRY_AGAIN
                        : "The database failed (SQLSTATE " + state + "). Its own log says more.";
        };
    }

    private static String unreachable(SQLException e) {
        return e.getCause() instanceof UnknownHostException
                ? "There is no such database host."
                : "The database cannot be reached at that host and port. Is it running?";
    }
}
