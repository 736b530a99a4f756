package world.karrot.migrate.transfer.internal.importing.ids;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;
import world.karrot.migrate.api.receipt.IdBlocks;

public class RangeMapTest {
    private static final int MANY = 200_000;

    private final RangeMap<String> map = new RangeMap<>();

    @Test
    public void anIdHasWhatItsRangeHas() {
        assertThat(map.put(IdBlocks.of(3, 4, 7), "a")).isTrue();
        assertThat(map.put(IdBlocks.of(5, 6), "b")).isTrue();

        assertThat(map.get(2)).isNull();
        assertThat(map.get(3)).isEqualTo("a");
        assertThat(map.get(4)).isEqualTo("a");
        assertThat(map.get(6)).isEqualTo("b");
        assertThat(map.get(7)).isEqualTo("a");
        assertThat(map.get(8)).isNull();
    }

    @Test
    public void whatOverlapsChangesNothing() {
        map.put(IdBlocks.of(3, 4), "a");

        for (IdBlocks ids : new IdBlocks[] {IdBlocks.of(4, 5), IdBlocks.of(2, 3), IdBlocks.of(1, 2, 3, 4, 5)}) {
            assertThat(map.put(ids, "b")).isFalse();
        }
        assertThat(map.put(IdBlocks.of(9, 10, 3), "b")).isFalse();
        assertThat(map.get(3)).isEqualTo("a");
        assertThat(map.get(5)).isNull();
        assertThat(map.get(9)).isNull();
    }

    /** Asking each of them in turn would take minutes. */
    @Test(timeout = 60_000)
    public void thereMayBeAsManyAsThereAreRows() {
        for (long id = 0; id < MANY; id++) {
            map.put(IdBlocks.of(2 * id), "v" + id);
        }
        for (long id = 0; id < MANY; id++) {
            assertThat(map.get(2 * id)).isEqualTo("v" + id);
            assertThat(map.get(2 * id + 1)).isNull();
        }
    }
}
