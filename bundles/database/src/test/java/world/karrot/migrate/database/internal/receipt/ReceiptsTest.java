package world.karrot.migrate.database.internal.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import world.karrot.migrate.api.receipt.IdBlocks;
import world.karrot.migrate.api.receipt.Made;
import world.karrot.migrate.api.receipt.Receipt;
import world.karrot.migrate.api.receipt.ReceiptSummary;
import world.karrot.migrate.database.internal.TestServer;
import world.karrot.migrate.database.internal.session.Session;
import world.karrot.migrate.itests.instances.Fixture;
import world.karrot.migrate.itests.instances.InstanceState;
import world.karrot.migrate.itests.instances.KarrotInstance;

public class ReceiptsTest {
    private static final Made NOTHING = new Made(Map.of(), List.of(), List.of());

    private KarrotInstance instance;
    private Session session;

    @Before
    public void begin() throws Exception {
        instance = TestServer.create(Fixture.EMPTY);
        session = Session.writing(instance.dataSource());
    }

    @After
    public void end() {
        session.close();
    }

    private static Receipt receipt(String archive, Made made) {
        return new Receipt(archive, "root", "core 1, messages 2", List.of(8L, 9L), made);
    }

    @Test
    public void anInstanceWithoutImportsHasNone() {
        assertThat(new Receipts(session).list()).isEmpty();
        assertThat(new Receipts(session).take(1)).isEmpty();
    }

    @Test
    public void listsWhatWasAddedInShort() {
        Receipts receipts = new Receipts(session);
        Made made = new Made(
                Map.of("groups_group", IdBlocks.of(8, 9), "places_place", IdBlocks.of(5, 6, 7, 11)),
                List.of("a/1.jpg", "a/\"2\", {x}.jpg"),
                List.of("a"));
        long first = receipts.add(receipt("first", made));
        long second = receipts.add(receipt("second", NOTHING));
        assertThat(second).isGreaterThan(first);
        assertThat(receipts.list())
                .extracting(
                        ReceiptSummary::number, ReceiptSummary::archive, ReceiptSummary::rows, ReceiptSummary::files)
                .containsExactly(tuple(first, "first", 6L, 2L), tuple(second, "second", 0L, 0L));
        assertThat(receipts.list().get(0).by()).isEqualTo("root");
        assertThat(receipts.list().get(0).groups()).containsExactly(8L, 9L);
    }

    @Test
    public void whatIsTakenIsWhatWasAddedAndIsGone() {
        Receipts receipts = new Receipts(session);
        Made made = new Made(
                Map.of("places_place", IdBlocks.of(5, 6, 7, 11)),
                List.of("a/1.jpg", "a/\"2\", {x}.jpg"),
                List.of("a/b", "a"));
        long number = receipts.add(receipt("first", made));
        long other = receipts.add(receipt("second", NOTHING));
        Optional<Receipt> taken = receipts.take(number);
        assertThat(taken)
                .get()
                .extracting(Receipt::archive, Receipt::by, Receipt::contents, Receipt::groups)
                .containsExactly("first", "root", "core 1, messages 2", List.of(8L, 9L));
        assertThat(taken.get().made().files()).isEqualTo(made.files());
        assertThat(taken.get().made().folders()).isEqualTo(made.folders());
        assertThat(taken.get().made().rows()).containsOnlyKeys("places_place");
        assertThat(taken.get().made().rows().get("places_place").blocks())
                .containsExactly(new IdBlocks.Block(5, 3), new IdBlocks.Block(11, 1));
        assertThat(receipts.take(number)).isEmpty();
        assertThat(receipts.list()).extracting(ReceiptSummary::number).containsExactly(other);
    }

    @Test
    public void theTableComesWithTheFirstAndStaysEmptyAfterTheLast() throws Exception {
        InstanceState before = InstanceState.of(instance);
        long number = new Receipts(session).add(receipt("first", NOTHING));
        session.commit();
        assertThat(InstanceState.of(instance).changesSince(before))
                .hasSize(1)
                .allMatch(row -> row.startsWith("+ karrot_migrate_import "));
        assertThat(new Receipts(session).take(number)).isPresent();
        session.commit();
        assertThat(InstanceState.of(instance).changesSince(before)).isEmpty();
    }

    @Test
    public void aNumberIsGivenOnce() {
        Receipts receipts = new Receipts(session);
        long first = receipts.add(receipt("first", NOTHING));
        receipts.take(first);
        session.commit();
        assertThat(receipts.add(receipt("first", NOTHING))).isGreaterThan(first);
    }

    @Test
    public void knowsTheRowsOfAllThatHaveAny() {
        Receipts receipts = new Receipts(session);
        assertThat(receipts.rows()).isEmpty();
        receipts.add(receipt("none", NOTHING));
        long one = receipts.add(receipt("one", new Made(Map.of("a", IdBlocks.of(5)), List.of(), List.of())));
        long two = receipts.add(receipt(
                "two", new Made(Map.of("a", IdBlocks.of(6, 8), "b", IdBlocks.of(1)), List.of(), List.of())));
        assertThat(receipts.rows()).containsOnlyKeys(one, two);
        assertThat(receipts.rows().get(two)).hasToString("{a={[6,7),[8,9)}, b={[1,2)}}");
    }

    /** Whatever is in others, and however much: here it is nothing that could be read. */
    @Test
    public void theRowsOfOneAreReadWithoutThoseOfOthers() {
        Receipts receipts = new Receipts(session);
        assertThat(receipts.made(1)).isEmpty();
        long one = receipts.add(receipt("one", new Made(Map.of("a", IdBlocks.of(5)), List.of(), List.of())));
        long none = receipts.add(receipt("none", NOTHING));
        long other = receipts.add(receipt("other", NOTHING));
        session.update(
                "UPDATE public.karrot_migrate_import SET made_rows = '{\"a\": \"nothing\"}' WHERE number = ?", other);
        assertThat(receipts.made(one)).get().hasToString("{a={[5,6)}}");
        assertThat(receipts.made(none)).contains(Map.of());
        assertThat(receipts.made(other + 1)).isEmpty();
        assertThat(receipts.take(one).orElseThrow().made().rows()).hasToString("{a={[5,6)}}");
    }
}
