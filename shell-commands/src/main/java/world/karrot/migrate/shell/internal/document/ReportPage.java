package world.karrot.migrate.shell.internal.document;

import static world.karrot.migrate.shell.internal.document.Html.all;
import static world.karrot.migrate.shell.internal.document.Html.element;
import static world.karrot.migrate.shell.internal.document.Html.text;
import static world.karrot.migrate.shell.internal.document.Html.texts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.shell.internal.document.Report.Group;
import world.karrot.migrate.shell.internal.report.ReceiptLines;
import world.karrot.migrate.shell.internal.report.Text;

/** A report for people: one page that needs nothing else and runs nothing, on a phone, in print and forwarded. */
public final class ReportPage {
    /** Should a name ever get past the escaping, it could still load and run nothing. */
    private static final Html HEAD = new Html("""
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            """);

    private static final String ORIGIN = "Where the archive comes from";
    private static final String NO_ORIGIN = "It does not say, like all of Karrot's own archives.";

    private final Report report;

    private ReportPage(Report report) {
        this.report = report;
    }

    public static String of(Report report) throws IOException {
        return "<!DOCTYPE html>\n" + new ReportPage(report).page().code();
    }

    private Html page() throws IOException {
        Html style = element("style", new Html(style()));
        return element(
                "html lang=\"en\"", element("head", HEAD, element("title", title()), style), element("body", main()));
    }

    private static String style() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Html main() {
        return element(
                "main",
                header(),
                NotesPart.of("Problems", "problems", report.problems()),
                NotesPart.of("Warnings", "warnings", report.warnings()),
                PeoplePart.of(report),
                MovedPart.of(report),
                FirstDayPart.of(report.firstDay()),
                NotesPart.of("Changed on the way", "changes", report.changes()),
                CheckedPart.of(report),
                origin(),
                footer());
    }

    private String title() {
        String names = report.groups().stream().map(Group::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? report.archive().file() : names;
    }

    private Html header() {
        return element(
                "header",
                element(
                        "p class=\"outcome " + (report.problems().isEmpty() ? "good" : "bad") + "\"",
                        report.outcome().title()),
                element("h1", groups()),
                Facts.of(facts()),
                all(texts("p class=\"next\"", next())));
    }

    /** Each with its numbers. */
    private List<Html> groups() {
        return report.groups().isEmpty()
                ? List.of(text(title()))
                : report.groups().stream()
                        .map(group -> element("span", text(group.name() + " "), element("small", numbers(group))))
                        .toList();
    }

    private static String numbers(Group group) {
        return "number " + group.source() + " in the archive"
                + (group.target() == null ? "" : ", " + group.target() + " here");
    }

    /** Without the groups, which are there already. */
    private List<String> next() {
        List<String> groups = ReceiptLines.groups(report.groups(), Group::target, Group::name);
        return report.next().stream().filter(line -> !groups.contains(line)).toList();
    }

    private Stream<Facts.Fact> facts() {
        return Stream.of(
                new Facts.Fact("When", Text.time(Instant.parse(report.time()))),
                new Facts.Fact(
                        "Into", words(report.target().name(), report.target().site())),
                new Facts.Fact("Archive", report.archive().file()));
    }

    private Html origin() {
        Report.Source archive = report.archive();
        if (archive.id() == null) {
            return report.models().isEmpty() ? Html.NOTHING : Html.section(ORIGIN, element("p", NO_ORIGIN));
        }
        return Html.section(
                ORIGIN,
                Facts.of(Stream.of(
                        new Facts.Fact("Archive's id", archive.id()),
                        new Facts.Fact("Written", Text.time(Instant.parse(archive.createdAt()))),
                        new Facts.Fact("From", archive.site()),
                        new Facts.Fact("By", archive.software()),
                        new Facts.Fact("Contents", list(archive.contents())),
                        new Facts.Fact("Schema there", list(archive.migrations())))));
    }

    private static String list(Map<String, String> versions) {
        return new TreeMap<>(versions)
                .entrySet().stream()
                        .map(version -> version.getKey() + " " + version.getValue())
                        .collect(Collectors.joining(", "));
    }

    private Html footer() {
        return element(
                "footer", element("p", "Written by " + report.software() + ". Holds no e-mail and no password."));
    }

    private static String words(String... words) {
        return Stream.of(words).filter(word -> word != null).collect(Collectors.joining(", "));
    }
}
