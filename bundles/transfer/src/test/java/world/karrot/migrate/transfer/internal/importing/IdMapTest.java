package world.karrot.migrate.transfer.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.Test;
import world.karrot.migrate.api.instance.IdBlocks;

public class IdMapTest {
    private final IdBlocks blocks = new IdBlocks(new long[] {100, 200}, new long[] {2, 4});
    private final IdMap ids = new IdMap(new long[] {5, 6, 9}, blocks, Map.of(7L, 42L), Map.of(8L, 201L));

    @Test
    public void createdRowsKeepTheirOrderAcrossBlocks() {
        assertThat(ids.target(5)).isEqualTo(100);
        assertThat(ids.target(6)).isEqualTo(101);
        assertThat(ids.target(9)).isEqualTo(200);
    }

    @Test
    public void matchedRowsHaveTheIdThatIsThere() {
        assertThat(ids.target(7)).isEqualTo(42);
        assertThat(ids.index(7)).isNegative();
    }

    @Test
    public void standInsServeOnlyWhereOneIsNeeded() {
        assertThat(ids.target(8)).isEqualTo(IdMap.NONE);
        assertThat(ids.targetOrStandIn(8)).isEqualTo(201);
    }

    @Test
    public void anIdThatDidNotComeAlongIsNotTakenOver() {
        assertThat(ids.targetOrStandIn(100)).isEqualTo(IdMap.NONE);
    }
}
