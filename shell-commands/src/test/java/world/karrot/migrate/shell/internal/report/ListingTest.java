package world.karrot.migrate.shell.internal.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import world.karrot.migrate.api.instance.GroupSummary;

public final class ListingTest {
    private static final GroupSummary HOSTILE = new GroupSummary(3, "a\tb\u001b[2J", 5, 6, Instant.EPOCH);

    @Test
    public void scriptsGetTabsAndNothingElse() {
        assertEquals(
                "3\ta\uFFFDb\uFFFD[2J\t5\t6\t1970-01-01 00:00 UTC\n",
                printed(Listings.groups(List.of(HOSTILE)), false));
        assertEquals("", printed(Listings.groups(List.of()), false));
    }

    @Test
    public void peopleGetAHeaderOrAWord() {
        assertEquals("""
                id | name    | members | activities | last active
                ---+---------+---------+------------+---------------------
                3  | a\uFFFDb\uFFFD[2J | 5       | 6          | 1970-01-01 00:00 UTC
                """, printed(Listings.groups(List.of(HOSTILE)), true));
        assertEquals("There is no group.\n", printed(Listings.groups(List.of()), true));
    }

    private static String printed(Listing table, boolean format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.print(new PrintStream(bytes, true, UTF_8), format);
        return bytes.toString(UTF_8);
    }
}
