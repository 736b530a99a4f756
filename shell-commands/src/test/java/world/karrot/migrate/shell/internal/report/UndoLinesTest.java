package world.karrot.migrate.shell.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assert.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoReport.Later;

public final class UndoLinesTest {
    @Test
    public void undoSaysWhatItRemovedAndWhatItCouldNot() {
        UndoReport report = new UndoReport(
                List.of(new ModelCount("groups.group", 1)),
                List.of(new ModelCount("authtoken_token", 3)),
                List.of(
                        new Later("groups.trust", 1, Optional.empty(), Optional.empty()),
                        new Later("issues.vote", 1, Optional.of(Instant.EPOCH), Optional.of(Instant.EPOCH)),
                        new Later(
                                "offers.offer",
                                2_000,
                                Optional.of(Instant.EPOCH),
                                Optional.of(Instant.ofEpochSecond(90)))),
                2,
                List.of(Finding.of("This file could not be removed: /media/a.jpg", "Remove it by hand.")));
        assertEquals("""
                What was removed, with the number of rows:
                  groups.group             1
                  and 2 media files
                What Karrot wrote by itself since, and went too:
                  authtoken_token             3
                What people wrote or joined since, and went too:
                  groups.trust             1
                  issues.vote              1  1970-01-01 00:00 UTC
                  offers.offer         2,000  1970-01-01 00:00 UTC to 1970-01-01 00:01 UTC
                Warnings:
                  1. This file could not be removed: /media/a.jpg
                     Remove it by hand.
                Undo complete
                """, String.join("\n", UndoLines.of(report, false)) + "\n");
        assertThat(UndoLines.of(report, true))
                .startsWith("What would be removed, with the number of rows:")
                .contains("What people wrote or joined since, and would go too:")
                .endsWith("Dry run complete: nothing was changed");
    }
}
