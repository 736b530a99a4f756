package world.karrot.migrate.database.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.KeyTriggers;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.InstanceState;

/** Whether the database checks each row that is removed or one statement does all, the same is removed and refused. */
public class RowRemovalTest extends MadeRows {
    @Before
    public void allowSets() throws SQLException {
        TestServer.administer(instance, "GRANT SET ON PARAMETER session_replication_role TO " + instance.user());
        again();
    }

    private void again() {
        transaction.close();
        transaction = undo();
    }

    private boolean areDispensable(String table) {
        try (Session session = Session.writing(instance.dataSource())) {
            return new KeyTriggers(session, true).areDispensable(table);
        }
    }

    @Test
    public void removesExactlyTheseRowsWhateverTheyReferToAmongThemselves() throws Exception {
        InstanceState before = InstanceState.of(instance);
        assertThat(areDispensable("made")).isTrue();
        assertThat(transaction.remove(MADE)).containsOnly(Map.entry("made", 3L), Map.entry("made_child", 1L));
        transaction.commit();
        assertThat(InstanceState.of(instance).changesSince(before)).hasSize(4);
    }

    @Test
    public void whoStillRefersToARowIsFoundEitherWay() throws Exception {
        change("UPDATE made_child SET made_id = 12 WHERE id = 2");
        assertRefused();
        TestServer.administer(instance, "REVOKE SET ON PARAMETER session_replication_role FROM " + instance.user());
        assertThat(areDispensable("made")).isFalse();
        assertRefused();
    }

    private void assertRefused() {
        again();
        assertThatThrownBy(() -> transaction.remove(MADE))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Table made_child: made_id refers to a row that is not there");
    }

    @Test
    public void aTriggerOfTheTargetsOwnRuns() throws Exception {
        change("""
                CREATE TABLE gone (id integer PRIMARY KEY);
                CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO gone VALUES (OLD.id); RETURN OLD; END';
                CREATE TRIGGER note AFTER DELETE ON made_child FOR EACH ROW EXECUTE FUNCTION note();""");
        InstanceState before = InstanceState.of(instance);
        again();
        transaction.remove(MADE);
        transaction.commit();
        assertThat(InstanceState.of(instance).changesSince(before)).anyMatch(row -> row.startsWith("+ gone"));
    }

    @Test
    public void whatMoreThanPlainKeysLookAfterIsLeftToTheDatabase() throws Exception {
        change("""
                CREATE TABLE cascading (id integer PRIMARY KEY, made_id integer REFERENCES made_child ON DELETE CASCADE);
                CREATE RULE keep AS ON DELETE TO made WHERE OLD.id = 12 DO INSTEAD NOTHING;""");
        assertThat(areDispensable("made_child"))
                .as("others are removed with it")
                .isFalse();
        assertThat(areDispensable("made")).as("a rule").isFalse();
        assertThat(areDispensable("cascading")).isTrue();
    }
}
