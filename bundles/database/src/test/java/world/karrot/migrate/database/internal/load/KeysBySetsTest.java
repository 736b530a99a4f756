package world.karrot.migrate.database.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.BeforeClass;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.catalogue.Table;
import world.karrot.migrate.api.condition.KeyChecks;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.instance.Connection.Keys;
import world.karrot.migrate.api.instance.ImportTransaction;
import world.karrot.migrate.api.instance.RowLoader;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** Whichever way keys are checked, the same rows are refused. */
public class KeysBySetsTest {
    private static final KeyChecks BY_SETS = new KeyChecks(1, 0);
    private static final KeyChecks BY_DATABASE = new KeyChecks(0, 1);

    private static KarrotInstance instance;

    private ImportTransaction transaction = begin(Keys.AUTO);

    @BeforeClass
    public static void createInstance() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        TestServer.administer(instance, "GRANT SET ON PARAMETER session_replication_role TO " + instance.user());
        TestServer.execute(instance, """
                CREATE TABLE parent (id integer PRIMARY KEY, code text UNIQUE);
                INSERT INTO parent VALUES (1, 'a'), (2, 'b'), (3, 'c'), (4, 'd');
                CREATE TABLE plain (id integer PRIMARY KEY, of_id integer REFERENCES parent DEFERRABLE);
                CREATE TABLE tree (id integer PRIMARY KEY, of_id integer REFERENCES tree DEFERRABLE);
                CREATE TABLE by_code (id integer PRIMARY KEY, of_id text REFERENCES parent (code));
                CREATE TABLE doubted (id integer PRIMARY KEY, of_id integer);
                ALTER TABLE doubted ADD FOREIGN KEY (of_id) REFERENCES parent NOT VALID;
                CREATE TABLE full_match (id integer PRIMARY KEY, of_id integer REFERENCES parent MATCH FULL);
                CREATE TABLE deferred (id integer PRIMARY KEY, of_id integer REFERENCES parent,
                    name integer GENERATED ALWAYS AS (1) STORED UNIQUE DEFERRABLE INITIALLY DEFERRED);
                CREATE TABLE parts (id integer, of_id integer REFERENCES parent) PARTITION BY RANGE (id);
                CREATE TABLE part PARTITION OF parts FOR VALUES FROM (0) TO (100);
                CREATE TABLE whole (id integer PRIMARY KEY) PARTITION BY RANGE (id);
                CREATE TABLE half PARTITION OF whole FOR VALUES FROM (0) TO (100);
                INSERT INTO whole VALUES (1);
                CREATE TABLE to_parts (id integer PRIMARY KEY, of_id integer REFERENCES whole);
                CREATE FUNCTION refuse_two() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN IF NEW.id = 2 THEN RAISE foreign_key_violation; END IF; RETURN NEW; END';
                CREATE TABLE watched (id integer PRIMARY KEY, of_id integer REFERENCES parent);
                CREATE TRIGGER watch BEFORE INSERT ON watched FOR EACH ROW EXECUTE FUNCTION refuse_two();""");
    }

    private static ImportTransaction begin(Keys keys) {
        return PostgresImport.begin(Session.writing(instance.dataSource()), keys);
    }

    @After
    public void close() {
        transaction.close();
    }

    private void load(String name, Object... row) {
        Table table = transaction.catalogue().table(name).orElseThrow();
        try (RowLoader loader = transaction.load(table, table.columns())) {
            loader.add(Arrays.asList(row));
            loader.finish();
        }
    }

    @Test
    public void rowsThatReferToRowsBeforeThemAndBesideThemAreProved() {
        load("plain", 1L, 1L);
        load("plain", 2L, null);
        load("parent", 9L, "z");
        load("plain", 3L, 9L);
        assertThat(transaction.checkConstraints()).isEqualTo(BY_SETS);
        assertThat(checked("tree")).isEqualTo(new KeyChecks(2, 0));
    }

    private KeyChecks checked(String table) {
        load(table, 2L, 3L);
        load(table, 3L, 2L);
        return transaction.checkConstraints();
    }

    @Test
    public void whoRefersToNothingIsRefusedInTheSameWordsEitherWay() {
        for (String table : List.of("plain", "tree", "full_match", "doubted", "deferred", "to_parts", "part")) {
            for (Keys keys : Keys.values()) {
                transaction.close();
                transaction = begin(keys);
                assertThatThrownBy(() -> {
                            load(table, 1L, 77L);
                            transaction.checkConstraints();
                        })
                        .as("%s %s", table, keys)
                        .isInstanceOf(RefusedException.class)
                        .hasMessage("Table " + table + ": of_id refers to a row that is not there. If it was deleted"
                                + " during the import, import again.");
            }
        }
    }

    @Test
    public void whatSetsDoNotProveIsLeftToTheDatabase() {
        for (String table : List.of("doubted", "full_match", "deferred", "to_parts", "part", "watched")) {
            transaction.close();
            transaction = begin(Keys.AUTO);
            load(table, 1L, 1L);
            assertThat(transaction.checkConstraints()).as(table).isEqualTo(BY_DATABASE);
        }
        load("by_code", 1L, "a");
        assertThat(transaction.checkConstraints()).isEqualTo(new KeyChecks(0, 2));
    }

    @Test
    public void aTriggerOfTheTargetsOwnRuns() {
        assertThatThrownBy(() -> load("watched", 2L, 1L)).hasMessageContaining("refuse_two");
    }

    @Test
    public void theDatabaseChecksWhereTheAdminWantsThat() {
        transaction.close();
        transaction = begin(Keys.DATABASE);
        load("plain", 1L, 1L);
        assertThat(transaction.checkConstraints()).isEqualTo(BY_DATABASE);
    }

    @Test
    public void theDatabaseChecksWhereItsUserMayNotTellItOtherwise() throws Exception {
        transaction.close();
        String user = instance.user();
        TestServer.administer(instance, "REVOKE SET ON PARAMETER session_replication_role FROM " + user);
        try {
            transaction = begin(Keys.AUTO);
            load("plain", 1L, 1L);
            assertThat(transaction.checkConstraints()).isEqualTo(BY_DATABASE);
        } finally {
            TestServer.administer(instance, "GRANT SET ON PARAMETER session_replication_role TO " + user);
        }
    }

    @Test
    public void aRowThatSomebodyRemovesDuringTheLoadIsMissed() throws Exception {
        load("plain", 1L, 4L);
        TestServer.execute(instance, "DELETE FROM parent WHERE id = 4");
        assertThatThrownBy(transaction::checkConstraints)
                .hasMessageContaining("Table plain: of_id refers to a row that is not there");
    }

    @Test
    public void aRowThatIsReferredToCannotBeRemovedAnyMore() throws Exception {
        load("plain", 1L, 3L);
        transaction.checkConstraints();
        assertThat(removal(3)).isEqualTo("55P03");
        transaction.commit();
        assertThat(removal(3)).isEqualTo("23503");
        TestServer.execute(instance, "DELETE FROM plain");
    }

    private static String removal(int id) throws SQLException {
        try (Connection other = instance.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SET lock_timeout = '10ms'");
            statement.execute("DELETE FROM parent WHERE id = " + id);
            return "";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    @Test
    public void whatComesAfterALoadIsCheckedAgain() {
        load("plain", 1L, 1L);
        assertThatThrownBy(() -> {
                    transaction.complete(
                            new Completion(
                                    "rows",
                                    "groups.group",
                                    Set.of(),
                                    "INSERT INTO plain SELECT id, 77 FROM unnest(?) AS id RETURNING 'plain', id::bigint"),
                            new long[] {5});
                    transaction.checkConstraints();
                })
                .hasMessageContaining("of_id refers to a row that is not there");
    }
}
