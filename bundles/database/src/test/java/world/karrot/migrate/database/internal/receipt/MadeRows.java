package world.karrot.migrate.database.internal.receipt;

import java.sql.SQLException;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** An instance with rows that an import made among others, and the undo of that import. */
public abstract class MadeRows {
    static final Map<String, IdBlocks> MADE = Map.of("made", IdBlocks.of(11, 12, 15), "made_child", IdBlocks.of(1));

    KarrotInstance instance;
    UndoTransaction transaction;

    @Before
    public void begin() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        TestServer.execute(instance, """
                CREATE TABLE made (id integer PRIMARY KEY, code text UNIQUE, next integer REFERENCES made);
                CREATE TABLE made_child (id integer PRIMARY KEY, made_id integer NOT NULL REFERENCES made);
                INSERT INTO made VALUES (10, 'ten', NULL), (11, 'eleven', 15), (12, 'twelve', 11), (13, 'thirteen', 10),
                    (14, 'fourteen', NULL), (15, 'fifteen', 12), (16, 'sixteen', NULL);
                INSERT INTO made_child VALUES (1, 11), (2, 13);""");
        transaction = undo();
    }

    final UndoTransaction undo() {
        return PostgresUndo.begin(Session.writing(instance.dataSource()), Keys.AUTO);
    }

    @After
    public void end() {
        transaction.close();
    }

    final void change(String sql) throws SQLException {
        TestServer.execute(instance, sql);
    }
}
