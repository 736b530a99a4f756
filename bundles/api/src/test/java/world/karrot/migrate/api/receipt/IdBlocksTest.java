package world.karrot.migrate.api.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.Test;
import world.karrot.migrate.api.receipt.IdBlocks.Block;

public class IdBlocksTest {
    @Test
    public void idsThatFollowOneAnotherAreOneBlock() {
        IdBlocks ids = IdBlocks.of(9, 3, 4, 11, 5, 10);
        assertThat(ids.blocks()).containsExactly(new Block(3, 3), new Block(9, 3));
        assertThat(ids.size()).isEqualTo(6);
        assertThat(LongStream.range(0, 6).map(ids::get)).containsExactly(3L, 4L, 5L, 9L, 10L, 11L);
    }

    @Test
    public void noIdsAreNoBlock() {
        assertThat(IdBlocks.of().blocks()).isEmpty();
        assertThat(IdBlocks.of(List.of()).size()).isZero();
        assertThat(IdBlocks.of().and(IdBlocks.of(7)).blocks()).containsExactly(new Block(7, 1));
    }

    @Test
    public void othersTakeTheirPlaceInTheOrder() {
        IdBlocks ids = IdBlocks.of(1, 2, 8).and(IdBlocks.of(5, 6, 9));
        assertThat(LongStream.range(0, ids.size()).map(ids::get)).containsExactly(1L, 2L, 5L, 6L, 8L, 9L);
    }

    @Test
    public void containsWhatLiesInARangeAndNothingElse() {
        IdBlocks ids = IdBlocks.parse("{[1,5),[7,9)}").orElseThrow();

        assertThat(ids.contains(0)).isFalse();
        assertThat(ids.contains(1)).isTrue();
        assertThat(ids.contains(4)).isTrue();
        assertThat(ids.contains(5)).isFalse();
        assertThat(ids.contains(8)).isTrue();
        assertThat(ids.contains(9)).isFalse();
    }

    @Test
    public void readsAnEmptySet() {
        assertThat(IdBlocks.parse("{}").orElseThrow().contains(1)).isFalse();
    }

    @Test
    public void refusesWhatPostgresWouldNotWrite() {
        assertThat(IdBlocks.parse("")).isEmpty();
        assertThat(IdBlocks.parse("{[1,5)")).isEmpty();
        assertThat(IdBlocks.parse("{[5,1)}")).isEmpty();
        assertThat(IdBlocks.parse("{[7,9),[1,5)}")).isEmpty();
        assertThat(IdBlocks.parse("{[1,5)x}")).isEmpty();
        assertThat(IdBlocks.parse("{[1,99999999999999999999)}")).isEmpty();
    }
}
