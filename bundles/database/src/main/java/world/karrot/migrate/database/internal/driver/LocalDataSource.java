package world.karrot.migrate.database.internal.driver;

import java.sql.Connection;
import java.sql.SQLException;

/** A database that is reached by its server's local socket, as Karrot does when it is told no host. */
public final class LocalDataSource extends ServerDataSource {
    private static final long serialVersionUID = 1L;

    /**
     * A database on this machine.
     *
     * @param folder that the socket is in
     * @param port that is part of its name
     */
    public LocalDataSource(String folder, int port) {
        setSocketFactory(LocalSocketFactory.class.getName());
        setSocketFactoryArg(folder + "/.s.PGSQL." + port);
        setSslMode("disable");
        setGssEncMode("disable");
    }

    /** The driver's own class loader does not see the socket factory; it then asks that of the thread. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(LocalDataSource.class.getClassLoader());
        try {
            return super.getConnection(user, password);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
