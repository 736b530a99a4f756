package world.karrot.migrate.transfer.internal.importing.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.Test;

public class IdTextTest {
    @Test
    public void anIdIsSpelledInOneWay() {
        assertThat(IdText.parse("7")).contains(7L);
        assertThat(IdText.parse("999999999999999999")).contains(999_999_999_999_999_999L);
        for (String other : List.of("", "0", "07", "-7", "+7", "7.0", " 7", "7\n", "\u0667", "1000000000000000000")) {
            assertThat(IdText.parse(other)).as(other).isEmpty();
        }
    }

    @Test
    public void whatMightBeTakenForAnIdIsOddAndWordsAreNot() {
        for (String odd : List.of("07", " 7", "7.0", "\u0667", "x7")) {
            assertThat(IdText.isOdd(odd)).as(odd).isTrue();
        }
        for (String other : List.of("7", "", "all")) {
            assertThat(IdText.isOdd(other)).as(other).isFalse();
        }
    }
}
