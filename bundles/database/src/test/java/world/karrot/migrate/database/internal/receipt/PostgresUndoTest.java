package world.karrot.migrate.database.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.Test;
import world.karrot.migrate.api.instance.InstanceException;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Pointer;
import world.karrot.migrate.itests.instances.InstanceState;

public class PostgresUndoTest extends MadeRows {
    private List<Dependent> dependents(Pointer... pointers) {
        List<Dependent> found = new ArrayList<>();
        transaction.findDependents(MADE, List.of(pointers), List.of(), found::add);
        return found;
    }

    @Test
    public void removesExactlyTheseRowsWhateverTheyReferToAmongThemselves() throws Exception {
        InstanceState before = InstanceState.of(instance);
        assertThat(dependents()).isEmpty();
        assertThat(transaction.remove(MADE)).containsOnly(Map.entry("made", 3L), Map.entry("made_child", 1L));
        transaction.commit();
        assertThat(InstanceState.of(instance).changesSince(before))
                .hasSize(4)
                .allMatch(row -> row.matches("- made(_child)? \\{\"id\":(11|12|15|1),.*"));
    }

    @Test
    public void changesNothingWithoutACommit() throws Exception {
        InstanceState before = InstanceState.of(instance);
        transaction.remove(MADE);
        transaction.close();
        assertThat(InstanceState.of(instance).changesSince(before)).isEmpty();
    }

    @Test
    public void rowsAndTablesThatAreGoneArePassedOver() throws Exception {
        transaction.close();
        change("DROP TABLE made_child; DELETE FROM made WHERE id IN (11, 12, 15)");
        transaction = undo();
        assertThat(dependents()).isEmpty();
        assertThat(transaction.remove(MADE)).containsOnly(Map.entry("made", 0L));
        assertThat(transaction.remove(Map.of("made_child", IdBlocks.of(1)))).isEmpty();
    }

    @Test
    public void findsRowsOfTheSameAndOfOtherTables() throws Exception {
        change("UPDATE made SET next = 15 WHERE id IN (10, 14); UPDATE made_child SET made_id = 12 WHERE id = 2");
        assertThat(dependents())
                .containsExactly(
                        new Dependent("made", Optional.of(10L), "next", "made", 15, false),
                        new Dependent("made", Optional.of(14L), "next", "made", 15, false),
                        new Dependent("made_child", Optional.of(2L), "made_id", "made", 12, false));
    }

    @Test
    public void findsRowsByEveryKindOfForeignKey() throws Exception {
        change("""
                CREATE SCHEMA other;
                CREATE TABLE other."Odd name" (made text REFERENCES made (code) ON DELETE CASCADE);
                CREATE TABLE cascading (id bigint PRIMARY KEY, made_id bigint REFERENCES made ON DELETE CASCADE);
                CREATE TABLE emptied (id uuid PRIMARY KEY, made_id smallint REFERENCES made ON DELETE SET NULL);
                ALTER TABLE made ADD UNIQUE (id, code);
                CREATE TABLE pair (id integer PRIMARY KEY, a integer, b text, FOREIGN KEY (b, a) REFERENCES made (code, id));
                INSERT INTO other."Odd name" VALUES ('twelve'), ('ten');
                INSERT INTO cascading VALUES (5, 11), (6, 13);
                INSERT INTO emptied VALUES (gen_random_uuid(), 15), (gen_random_uuid(), 14);
                INSERT INTO pair VALUES (7, 11, 'eleven'), (8, 10, 'ten');""");
        assertThat(dependents())
                .containsExactlyInAnyOrder(
                        new Dependent("other.Odd name", Optional.empty(), "made", "made", 12, false),
                        new Dependent("cascading", Optional.of(5L), "made_id", "made", 11, false),
                        new Dependent("emptied", Optional.empty(), "made_id", "made", 15, false),
                        new Dependent("pair", Optional.of(7L), "b, a", "made", 11, false));
    }

    @Test
    public void findsRowsByContentTypeAndId() throws Exception {
        change("""
                CREATE TABLE pointing (id integer PRIMARY KEY, type_id integer, target_id integer);
                INSERT INTO pointing VALUES (1, 7, 11), (2, 7, 13), (3, 8, 11), (4, NULL, 11), (5, 9, 1);""");
        Pointer pointer =
                new Pointer("pointing", "type_id", "target_id", Map.of(7L, "made", 8L, "others", 9L, "made_child"));
        assertThat(dependents(pointer))
                .containsExactlyInAnyOrder(
                        new Dependent("pointing", Optional.of(1L), "target_id", "made", 11, false),
                        new Dependent("pointing", Optional.of(5L), "target_id", "made_child", 1, false));
    }

    @Test
    public void nobodyCanReferToTheRowsOnceTheyWereLookedAt() throws Exception {
        assertThat(dependents()).isEmpty();
        try (Connection other = instance.connect();
                Statement statement = other.createStatement()) {
            statement.execute("SET lock_timeout = '50ms'");
            assertThatThrownBy(() -> statement.execute("INSERT INTO made_child VALUES (3, 12)"))
                    .hasMessageContaining("lock timeout");
            statement.execute("INSERT INTO made_child VALUES (3, 13)");
        }
    }

    @Test
    public void scatteredIdsAreNoMatter() throws Exception {
        change("CREATE TABLE many AS SELECT id FROM generate_series(1, 200000) AS id");
        transaction.close();
        transaction = undo();
        IdBlocks odd =
                IdBlocks.of(LongStream.range(0, 100_000).map(i -> 2 * i + 1).toArray());
        assertThat(transaction.remove(Map.of("many", odd))).containsEntry("many", 100_000L);
    }

    @Test
    public void onlyOneRunsAtATime() {
        assertThatThrownBy(this::undo)
                .isInstanceOf(InstanceException.class)
                .hasMessageContaining("Another import is running");
    }
}
