package world.karrot.migrate.database.internal.driver;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database at whose server one logs in with any password with which psql does, too. Before a password is compared,
 * both sides replace characters in it. The driver drops the zero-width space where PostgreSQL makes it a space; in
 * everything else they agree.
 */
public class ServerDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    private static final String ZERO_WIDTH_SPACE = "\u200B";
    private static final String WRONG_PASSWORD = "28P01";

    /** Tries the password as it is first: not every way to log in replaces anything. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            return super.getConnection(user, password);
        } catch (SQLException e) {
            if (!WRONG_PASSWORD.equals(e.getSQLState()) || password == null || !password.contains(ZERO_WIDTH_SPACE)) {
                throw e;
            }
            return super.getConnection(user, password.replace(ZERO_WIDTH_SPACE, " "));
        }
    }
}
