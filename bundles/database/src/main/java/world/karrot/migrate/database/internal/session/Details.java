package world.karrot.migrate.database.internal.session;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an error is about, without any value. */
record Details(Optional<String> table, Optional<String> column, Optional<String> constraint) {
    private static final Details NONE = new Details(Optional.empty(), Optional.empty(), Optional.empty());

    /** The context of an error in COPY; behind the column comes the value. */
    private static final Pattern COPY = Pattern.compile(
            "COPY (?:staging_\\d+_)?(?<table>\\w+), line \\d+(?:, column (?<column>\\w+))?.*", Pattern.DOTALL);

    static Details of(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException p ? p.getServerErrorMessage() : null;
        return message == null ? NONE : of(message);
    }

    private static Details of(ServerErrorMessage message) {
        return new Details(
                Optional.ofNullable(message.getTable()).or(() -> copying(message, "table")),
                Optional.ofNullable(message.getColumn()).or(() -> copying(message, "column")),
                Optional.ofNullable(message.getConstraint()));
    }

    private static Optional<String> copying(ServerErrorMessage message, String part) {
        return Optional.ofNullable(message.getWhere())
                .map(COPY::matcher)
                .filter(Matcher::matches)
                .map(where -> where.group(part));
    }
}
