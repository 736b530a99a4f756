package org.example.tools;

import static org.junit.Assert.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import world.karrot.migrate.api.archive.Row;

public class LoanImporterTest {
    @Test
    public void aNoteStaysBehindAndTheRestOfTheLoanComesAlong() {
        Row loan = loan(Map.of("handed_over_at", 3L, "note", "later"));
        assertEquals(Optional.of(loan(Map.of("handed_over_at", 3L))), new LoanImporter().convert(loan));
    }

    @Test
    public void aLoanWithoutANoteComesAsItIs() {
        Row loan = loan(Map.of("handed_over_at", 3L));
        assertEquals(Optional.of(loan), new LoanImporter().convert(loan));
    }

    private static Row loan(Map<String, Object> details) {
        return new Row(1, Map.of("id", 21L, "tool", 11L, "user", 2L, "details", details));
    }
}
