package world.karrot.migrate.shell.internal.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
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
    public void whatMovedAndWhyNotAllDidIsSaidInWords() throws IOException {
        String page = ReportPage.of(Reports.done(Outcome.IMPORTED, "Hills"));
        assertTrue(page, page.contains("30 people <small>users.user</small>"));
        assertTrue(page, page.contains("<div>5 here already, and used as they are</div>"));
        assertTrue(page, page.contains("<div>3 by decision of the people file</div>"));
        assertTrue(page, page.contains("1 person, 3 tools.tool"));
    }

    @Test
    public void whatNobodyDeclaresAWordForHasTheNameOfItsModelOnce() throws IOException {
        String page = ReportPage.of(Reports.done(Outcome.IMPORTED, "Hills"));
        assertTrue(page, page.contains("<th scope=\"row\">1 tools.tool</th>"));
    }

    @Test
    public void modelsAreGroupedByContent() throws IOException {
        String page = ReportPage.of(Reports.refused("Hills"));
        assertEquals(
                List.of("core", "Hills", "of no installed content", "files"),
                Pattern.compile("<caption>(.*?)</caption>")
                        .matcher(page)
                        .results()
                        .map(caption -> caption.group(1))
                        .toList());
    }

    @Test
    public void aGroupIsNamedOnceWithItsNumbers() throws IOException {
        String page = ReportPage.of(Reports.done(Outcome.IMPORTED, "Hills"));
        assertTrue(page, page.contains("<span>Hills <small>number 3 in the archive, 41 here</small>"));
        assertFalse(page, page.contains("with their numbers here"));
        assertFalse(page, page.contains("41  Hills"));
        assertTrue(page, page.contains("Import complete"));
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
