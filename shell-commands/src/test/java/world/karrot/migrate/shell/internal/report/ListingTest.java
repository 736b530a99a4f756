package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.Test;
import world.karrot.migrate.api.instance.GroupSummary;

public final class ListingTest {
    private static final GroupSummary HOSTILE = new GroupSummary(3, "a\tb\u001b[2J", 5, 6, Instant.EPOCH);

    @Test
    public void scriptsGetTabsAndNothingElse() {
        assertEquals(
                "3\ta b\uFFFD[2J\t5\t6\t1970-01-01 00:00 UTC\n", printed(Listings.groups(List.of(HOSTILE)), false));
        assertEquals("", printed(Listings.groups(List.of()), false));
    }

    @Test
    public void peopleGetAHeaderOrAWord() {
        assertEquals("""
                id | name    | members | activities | last active
                ---+---------+---------+------------+---------------------
                3  | a b\uFFFD[2J | 5       | 6          | 1970-01-01 00:00 UTC
                """, printed(Listings.groups(List.of(HOSTILE)), true));
        assertEquals("There is no group.\n", printed(Listings.groups(List.of()), true));
    }

    @Test
    public void noLineIsWiderThanAScreenAndNoWordIsLost() {
        String path = "/srv/" + "karrot/".repeat(20);
        String failure = "The media folder cannot be read by the user that Karaf runs as. "
                .repeat(4)
                .strip();
        Listing listing = new Listing(
                List.of("name", "media folder", "groups"),
                List.of(List.of("old", path, failure), List.of("new", "/srv/new", "4")),
                "");
        String printed = printed(listing, true);
        assertTrue(printed, printed.lines().allMatch(line -> line.length() <= 100));
        assertTrue(printed, printed.contains("\nnew  | /srv/new "));
        assertEquals(path, column(printed, 1).replace("media folder", "").replace("/srv/new", ""));
        assertEquals(failure + " 4", column(printed, 2).replaceFirst("groups ", ""));
    }

    /** All that is below each other. */
    private static String column(String printed, int index) {
        return printed.lines()
                .filter(line -> line.contains("|"))
                .map(line -> line.split("\\|", -1)[index].strip())
                .collect(Collectors.joining(index == 1 ? "" : " "))
                .strip();
    }

    private static String printed(Listing table, boolean format) {
        return table.lines(format).stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
