package world.karrot.migrate.database.internal.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Runs queries. */
final class Query {
    private static final int FETCHED = 10_000;

    private Query() {}

    static <T> List<T> list(Connection connection, String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        List<T> list = new ArrayList<>();
        each(connection, sql, row -> list.add(reader.read(row)), parameters);
        return list;
    }

    /** Holds no more than some thousand rows at a time, in a transaction at least. */
    static void each(Connection connection, String sql, RowHandler handler, Object... parameters) throws SQLException {
        if (parameters.length == 0) {
            each(connection, sql, handler);
            return;
        }
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.setFetchSize(FETCHED);
            handle(statement.executeQuery(), handler);
        }
    }

    /** Runs statements without parameters, for what they do. */
    static boolean execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    /** Returns the number of rows that it changed. */
    static long update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** To the driver a question mark, which is an operator too, is a parameter wherever there may be some. */
    private static void each(Connection connection, String sql, RowHandler handler) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            handle(statement.executeQuery(sql), handler);
        }
    }

    private static void handle(ResultSet found, RowHandler handler) throws SQLException {
        try (found) {
            while (found.next()) {
                handler.handle(found);
            }
        }
    }
}
