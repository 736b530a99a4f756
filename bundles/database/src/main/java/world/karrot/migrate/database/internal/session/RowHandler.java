package world.karrot.migrate.database.internal.session;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Does something with the row that a result is at. */
@FunctionalInterface
public interface RowHandler {
    void handle(ResultSet row) throws SQLException;
}
