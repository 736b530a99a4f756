package world.karrot.migrate.itests.workshop;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import world.karrot.migrate.itests.instances.KarrotInstance;

/**
 * Holds up an import in the midst of its load, until it is closed: at a trigger that waits, since an import begins with
 * a look at the locks on tables.
 */
public final class HeldUpLoad implements Hindrance {
    private static final long LOCK = 4711;

    private final KarrotInstance instance;
    private final Connection connection;

    /** @param table that the import is going to load */
    public HeldUpLoad(KarrotInstance instance, String table) throws SQLException {
        this(instance, table, "TRIGGER hold_up BEFORE INSERT ON " + table + " FOR EACH STATEMENT");
    }

    private HeldUpLoad(KarrotInstance instance, String table, String trigger) throws SQLException {
        this.instance = instance;
        Sql.run(
                instance,
                "CREATE OR REPLACE FUNCTION hold_up() RETURNS trigger LANGUAGE plpgsql AS "
                        + "$$ BEGIN PERFORM pg_advisory_xact_lock(" + LOCK + "); RETURN NULL; END $$",
                "DROP TRIGGER IF EXISTS hold_up ON " + table,
                "CREATE " + trigger + " EXECUTE FUNCTION hold_up()");
        this.connection = instance.connect();
        connection.createStatement().execute("SELECT pg_advisory_lock(" + LOCK + ")");
    }

    /**
     * Holds it up when it is through with its rows, and checks the constraints that can wait until then.
     *
     * @param table that it has loaded
     */
    public static HeldUpLoad atConstraints(KarrotInstance instance, String table) throws SQLException {
        return new HeldUpLoad(
                instance,
                table,
                "CONSTRAINT TRIGGER hold_up AFTER INSERT ON " + table + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW");
    }

    @Override
    public <T> Future<T> holdUp(Callable<T> work) throws Exception {
        return HoldUp.of(instance, "locktype = 'advisory' AND objid = " + LOCK, work);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
