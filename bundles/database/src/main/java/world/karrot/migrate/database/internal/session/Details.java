package world.karrot.migrate.database.internal.session;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What an error is about, without any value.
 *
 * @param function the name that the error's context gives to the innermost function; text that looks like one may be
 *     found there too, so it is a name only if there is such a function
 * @param rowSecurity whether rows would have been hidden
 */
record Details(
        Optional<String> table,
        Optional<String> column,
        Optional<String> constraint,
        Optional<String> function,
        boolean rowSecurity) {
    private static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /** The place in PostgreSQL's own source that refuses to hide rows; nothing else in the error tells it apart. */
    private static final String ROW_SECURITY = "check_enable_rls";

    /** The part of a context that quotes a row. */
    private static final Pattern VALUES = Pattern.compile("(?:^|\\n)COPY .*", Pattern.DOTALL);

    /** A line of a context in whatever language, for the server's messages may be in any. */
    private static final Pattern FUNCTION = Pattern.compile(
            "^(?:SQL function \"(?<sql>[\\w.]+)\"|[^\\n(]*PL/pgSQL[^\\n(]*?(?<plpgsql>[\\w.]+)\\()", Pattern.MULTILINE);

    /** The context of an error in COPY; behind the column comes the value. */
    private static final Pattern COPY = Pattern.compile(
            "(?:.*?\\n)??COPY (?:staging_\\d+_)?(?<table>\\w+), line \\d+(?:, column (?<column>\\w+))?.*",
            Pattern.DOTALL);

    static Details of(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return message == null ? NONE : of(message);
    }

    private static Details of(ServerErrorMessage message) {
        return new Details(
                Optional.ofNullable(message.getTable()).or(() -> copying(message, "table")),
                Optional.ofNullable(message.getColumn()).or(() -> copying(message, "column")),
                Optional.ofNullable(message.getConstraint()),
                function(message),
                ROW_SECURITY.equals(message.getRoutine()));
    }

    private static Optional<String> function(ServerErrorMessage message) {
        return Optional.ofNullable(message.getWhere())
                .map(where -> VALUES.matcher(where).replaceFirst(""))
                .map(FUNCTION::matcher)
                .filter(Matcher::find)
                .map(where -> where.group("sql") == null ? where.group("plpgsql") : where.group("sql"));
    }

    private static Optional<String> copying(ServerErrorMessage message, String part) {
        return Optional.ofNullable(message.getWhere())
                .map(COPY::matcher)
                .filter(Matcher::matches)
                .map(where -> where.group(part));
    }
}
