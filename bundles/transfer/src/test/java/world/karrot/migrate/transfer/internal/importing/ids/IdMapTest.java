package world.karrot.migrate.transfer.internal.importing.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.LongStream;
import org.junit.Test;
import world.karrot.migrate.api.receipt.IdBlocks;

public class IdMapTest {
    private final IdBlocks blocks = new IdBlocks(new long[] {100, 200}, new long[] {2, 4});
    private final IdMap ids = new IdMap(SourceIds.of(5, 6, 9), blocks, Map.of(7L, 42L), Map.of(8L, 201L));

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

    @Test
    public void createdRowsLeadBackToTheirSource() {
        assertThat(ids.source(100)).isEqualTo(5);
        assertThat(ids.source(101)).isEqualTo(6);
        assertThat(ids.source(200)).isEqualTo(9);
    }

    @Test
    public void nothingLeadsBackFromIdsThatNoRowGot() {
        assertThat(LongStream.of(-1, 0, 42, 99, 102, 150, 199, 201, 202, 1000).map(ids::source))
                .containsOnly(IdMap.NONE);
    }

    @Test
    public void idsOfManyRowsCanBeHadInParts() {
        assertThat(ids.targets(2)).containsExactly(new long[] {100, 101}, new long[] {200});
        assertThat(ids.targets(3)).containsExactly(new long[] {100, 101, 200});
    }

    @Test
    public void rowsAreCountedByWhatBecameOfThem() {
        assertThat(ids.created()).isEqualTo(3);
        assertThat(ids.targets()).containsExactly(100L, 101L, 200L);
        assertThat(ids.matched()).isEqualTo(1);
        assertThat(ids.matched(source -> source == 7)).isEqualTo(1);
        assertThat(ids.matched(source -> source != 7)).isZero();
        assertThat(ids.isMatched(7)).isTrue();
        assertThat(ids.isMatched(5)).isFalse();
        assertThat(ids.standIns()).isEqualTo(Map.of(8L, 201L));
        assertThat(ids.made()).isSameAs(blocks);
    }

    @Test
    public void everyIdLeadsBackToItsOwnSourceOnly() {
        assertThat(ids.leadsBack(101, 6)).isTrue();
        assertThat(ids.leadsBack(42, 7)).isTrue();
        assertThat(ids.leadsBack(201, 8)).isTrue();
        assertThat(ids.leadsBack(100, 6)).isFalse();
        assertThat(ids.leadsBack(102, 6)).isFalse();
        assertThat(ids.leadsBack(42, 8)).isFalse();
        assertThat(ids.leadsBack(201, 9)).isFalse();
    }
}
