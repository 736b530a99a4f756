package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.transfer.FirstDay;

public final class FirstDayLinesTest {
    @Test
    public void anArchiveThatDoesNotSayHowOldItIsIsGuessedAndTimesThatWereMovedAreTold() {
        Duration moved = Duration.ofDays(8).plusHours(1).plusMinutes(59).plusSeconds(59);
        assertEquals("""
                What Karrot will do by itself in the first 24 hours:
                  nothing that is due
                The archive does not say when it was made; the latest time in it, which serves instead, is 1970-01-01 00:00 UTC
                Times that count against people go on from where they stood then: they are 8 days, 1 hour and 59 minutes later here
                """, text(new FirstDay(Optional.of(Instant.EPOCH), true, moved, List.of())));
    }

    @Test
    public void anArchiveWithoutAnyTimeIsOfNoAge() {
        assertEquals("""
                What Karrot will do by itself in the first 24 hours:
                  nothing that is due
                Nothing in the archive tells when it was made
                """, text(new FirstDay(Optional.empty(), false, Duration.ZERO, List.of())));
    }

    private static String text(FirstDay day) {
        return String.join("\n", FirstDayLines.of(day)) + "\n";
    }
}
