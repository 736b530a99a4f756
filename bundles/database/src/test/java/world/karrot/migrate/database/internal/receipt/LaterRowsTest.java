package world.karrot.migrate.database.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.instance.UndoTransaction.Period;
import world.karrot.migrate.api.receipt.Dependent;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Rows that came after an import, as an undo sees them. */
public class LaterRowsTest extends MadeRows {
    @Test
    public void saysOfByProductsWhetherTheyBelongToWhatGoes() throws Exception {
        change("""
                CREATE TABLE written (id integer PRIMARY KEY, made_id integer REFERENCES made,
                    seen_id integer REFERENCES made, kind integer);
                INSERT INTO written VALUES (1, 11, NULL, 7), (2, NULL, 11, 7), (3, 12, NULL, 8), (4, 12, NULL, NULL);""");
        ByProduct.Rows byProduct = ByProduct.rows("written", "made_id")
                .where("source.kind = 7")
                .tiedTo("made_child", "VALUES (9, 1), (8, 2)");
        List<Dependent> found = new ArrayList<>();
        transaction.close();
        transaction = undo();
        transaction.findDependents(MADE, List.of(), List.of(byProduct, ByProduct.rows("nowhere", "id")), found::add);
        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Dependent("written", Optional.of(1L), "made_id", "made", 11, true),
                        new Dependent("written", Optional.of(2L), "seen_id", "made", 11, false),
                        new Dependent("written", Optional.of(3L), "made_id", "made", 12, false),
                        new Dependent("written", Optional.of(4L), "made_id", "made", 12, false),
                        new Dependent("written", Optional.of(9L), "id", "made_child", 1, true));
    }

    @Test
    public void clearsOrRemovesWhatRefersToRows() throws Exception {
        change("UPDATE made SET next = 15 WHERE id IN (10, 14)");
        assertThat(transaction.clear("made", "next", IdBlocks.of(15))).isEqualTo(3);
        assertThat(transaction.removeReferring("made_child", "made_id", IdBlocks.of(13)))
                .isEqualTo(1);
        transaction.commit();
        assertThat(undo().values("made", "code", IdBlocks.of(10, 11))).containsExactly("eleven", "ten");
    }

    @Test
    public void knowsWhichValuesRowsHave() throws Exception {
        change("UPDATE made SET code = NULL WHERE id = 11; UPDATE made SET code = '' WHERE id = 12");
        assertThat(transaction.values("made", "code", IdBlocks.of(11, 12, 13))).containsExactly("thirteen");
        assertThat(transaction.present("made", "code", List.of("ten", "eleven")))
                .containsExactly("ten");
    }

    @Test
    public void saysWhenRowsWereMadeWhereTheTableDoes() throws Exception {
        change("""
                CREATE TABLE entry (id integer PRIMARY KEY, date timestamptz);
                INSERT INTO entry VALUES (1, '2026-01-02 03:04:05+00'), (2, '2026-01-01+00'), (3, '2025-01-01+00');
                CREATE TABLE day (id integer PRIMARY KEY, date date);
                INSERT INTO day VALUES (1, '2026-01-02');""");
        transaction.close();
        transaction = undo();
        assertThat(transaction.period("entry", IdBlocks.of(1, 2)))
                .contains(new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-02T03:04:05Z")));
        assertThat(transaction.period("entry", IdBlocks.of(9))).isEmpty();
        assertThat(transaction.period("day", IdBlocks.of(1))).isEmpty();
        assertThat(transaction.period("made", IdBlocks.of(11))).isEmpty();
    }
}
