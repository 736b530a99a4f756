package world.karrot.migrate.transfer.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.Test;

public class SourceIdsTest {
    private final SourceIds ids = new SourceIds();

    @Test
    public void knowsIdsThatCameInOrder() {
        LongStream.of(3, 5, 900).forEach(ids::add);

        assertThat(ids.knows(5)).isTrue();
        assertThat(ids.knows(4)).isFalse();
    }

    @Test
    public void sortsIdsThatCameInAnyOrderAndNamesThoseThatCameTwice() {
        LongStream.of(9, 2, 9, 7, 2, 2).forEach(ids::add);

        ids.settle();

        assertThat(ids.toArray()).containsExactly(2, 7, 9);
        assertThat(ids.repeated()).containsExactly(2L, 9L);
        assertThat(ids.knows(7)).isTrue();
    }

    @Test
    public void growsWithTheRows() {
        LongStream.rangeClosed(1, 100_000).forEach(ids::add);

        assertThat(ids.toArray()).hasSize(100_000);
    }
}
