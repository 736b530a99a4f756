package world.karrot.migrate.database.internal.session;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes something of the row that a result is at. */
@FunctionalInterface
public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
