package world.karrot.migrate.shell.internal.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.Test;
import world.karrot.migrate.shell.internal.document.Report.Outcome;

public final class ReportPageTest {
    private static final String HOSTILE = "</title></style><script>alert(1)</script><img src=x onerror='a'>\" & \u202e";
    private static final Pattern TAG = Pattern.compile("<(/?[a-z0-9]+)[^>]*>");

    @Test
    public void namesFromAnArchiveAreTextsAndNothingElse() throws IOException {
        for (Report report : reports(HOSTILE)) {
            String page = ReportPage.of(report);
            assertEquals(tags(ReportPage.of(plain(report))), tags(page));
            assertFalse(page.contains("alert(1)<"));
            assertFalse(page.contains("\u202e"));
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        }
    }

    @Test
    public void thePageNeedsNothingElseAndRunsNothing() throws IOException {
        for (Report report : reports("Hills")) {
            String page = ReportPage.of(report);
            assertTrue(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""));
            assertFalse(Pattern.compile("<(script|link|img|iframe|object|form|a|base)\\b|url\\(|@import|\\bon\\w+=")
                    .matcher(page)
                    .find());
        }
    }

    @Test
    public void everyElementThatIsOpenedIsClosed() throws IOException {
        for (Report report : reports("Hills")) {
            String page = ReportPage.of(report);
            for (String tag : new String[] {"html", "main", "section", "table", "tr", "li", "dl", "ol", "p"}) {
                assertEquals(tag, count(page, "<" + tag + "[ >]"), count(page, "</" + tag + ">"));
            }
        }
    }

    @Test
    public void countsAreExplained() throws IOException {
        String page = ReportPage.of(Reports.done(Outcome.IMPORTED, "Hills"));
        assertTrue(page, page.contains("5 here already, and used as they are"));
        assertTrue(page, page.contains("Hills (number 3 in the archive, 41 here)"));
    }

    private static Report[] reports(String text) {
        return new Report[] {
            Reports.done(Outcome.IMPORTED, text), Reports.done(Outcome.PLANNED, text), Reports.refused(text)
        };
    }

    /** The same with harmless texts. */
    private static Report plain(Report report) {
        return report.outcome() == Outcome.REFUSED ? Reports.refused("Hills") : Reports.done(report.outcome(), "Hills");
    }

    private static String tags(String page) {
        return TAG.matcher(page).results().map(tag -> tag.group(1)).reduce("", (all, tag) -> all + " " + tag);
    }

    private static long count(String page, String pattern) {
        return Stream.of(page)
                .flatMap(text -> Pattern.compile(pattern).matcher(text).results())
                .count();
    }
}
