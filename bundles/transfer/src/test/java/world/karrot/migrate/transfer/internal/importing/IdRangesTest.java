package world.karrot.migrate.transfer.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class IdRangesTest {
    @Test
    public void containsWhatLiesInARangeAndNothingElse() {
        IdRanges ranges = IdRanges.parse("{[1,5),[7,9)}").orElseThrow();

        assertThat(ranges.contains(0)).isFalse();
        assertThat(ranges.contains(1)).isTrue();
        assertThat(ranges.contains(4)).isTrue();
        assertThat(ranges.contains(5)).isFalse();
        assertThat(ranges.contains(8)).isTrue();
        assertThat(ranges.contains(9)).isFalse();
    }

    @Test
    public void readsAnEmptySet() {
        assertThat(IdRanges.parse("{}").orElseThrow().contains(1)).isFalse();
    }

    @Test
    public void refusesWhatPostgresWouldNotWrite() {
        assertThat(IdRanges.parse("")).isEmpty();
        assertThat(IdRanges.parse("{[1,5)")).isEmpty();
        assertThat(IdRanges.parse("{[5,1)}")).isEmpty();
        assertThat(IdRanges.parse("{[7,9),[1,5)}")).isEmpty();
        assertThat(IdRanges.parse("{[1,5)x}")).isEmpty();
        assertThat(IdRanges.parse("{[1,99999999999999999999)}")).isEmpty();
    }
}
