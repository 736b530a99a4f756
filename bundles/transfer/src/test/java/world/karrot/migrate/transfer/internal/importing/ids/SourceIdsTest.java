package world.karrot.migrate.transfer.internal.importing.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.Test;

public class SourceIdsTest {
    private final SourceIds ids = new SourceIds();

    @Test
    public void knowsIdsThatCame() {
        LongStream.of(3, 5, 900).forEach(ids::add);

        assertThat(ids.knows(5)).isTrue();
        assertThat(ids.knows(4)).isFalse();
    }

    @Test
    public void sortsIdsThatCameInAnyOrderAndNamesThoseThatCameTwice() {
        LongStream.of(9, 2, 9, 7, 2, 2).forEach(ids::add);

        assertThat(ids.stream()).containsExactly(2L, 7L, 9L);
        assertThat(ids.repeated()).containsExactly(2L, 9L);
        assertThat(ids.knows(7)).isTrue();
    }

    @Test
    public void ofIdsThatCameTwiceOnlySoManyAreKept() {
        LongStream.rangeClosed(1, 5000).forEach(ids::add);
        LongStream.rangeClosed(1, 5000).forEach(ids::add);

        assertThat(ids.repeated()).hasSize(4096);
        assertThat(ids.size()).isEqualTo(5000);
    }

    @Test
    public void growsWithTheRows() {
        LongStream.rangeClosed(1, 100_000).forEach(ids::add);

        assertThat(ids.size()).isEqualTo(100_000);
        assertThat(ids.indexOf(70_000)).isEqualTo(69_999);
        assertThat(ids.indexOf(100_001)).isNegative();
    }

    @Test
    public void everyIdHasItsPlaceHoweverFarApartTheyAre() {
        long[] scattered = LongStream.iterate(1, id -> id < Long.MAX_VALUE / 3, id -> id * 3 + 1)
                .toArray();
        LongStream.of(scattered).forEach(ids::add);
        ids.settle();

        for (int i = 0; i < scattered.length; i++) {
            assertThat(ids.get(i)).isEqualTo(scattered[i]);
            assertThat(ids.indexOf(scattered[i])).isEqualTo(i);
            assertThat(ids.indexOf(scattered[i] + 1)).isNegative();
        }
    }

    @Test
    public void idsFarApartCountForMoreThanThoseSideBySide() {
        LongStream.rangeClosed(1, 100_000).forEach(ids::add);
        SourceIds scattered = new SourceIds();
        LongStream.rangeClosed(1, 1000).map(id -> id << 40).forEach(scattered::add);

        assertThat(ids.kept()).isLessThan(1000);
        assertThat(scattered.kept()).isGreaterThan(1000);
    }

    @Test
    public void keepsThoseThatAreWanted() {
        LongStream.of(3, 5, 900).forEach(ids::add);

        assertThat(ids.only(id -> id != 5).stream()).containsExactly(3L, 900L);
        assertThat(ids.only(id -> true)).isSameAs(ids);
    }
}
