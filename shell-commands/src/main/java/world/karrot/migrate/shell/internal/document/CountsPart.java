package world.karrot.migrate.shell.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import world.karrot.migrate.shell.internal.document.Report.Model;
import world.karrot.migrate.shell.internal.report.Counts;
import world.karrot.migrate.shell.internal.report.ImportLines;
import world.karrot.migrate.shell.internal.report.PictureLines;
import world.karrot.migrate.shell.internal.report.Text;

/** People and rows in numbers, held against the archive's. */
final class CountsPart {
    private final Report report;

    private CountsPart(Report report) {
        this.report = report;
    }

    static Html of(Report report) {
        CountsPart part = new CountsPart(report);
        return Html.all(List.of(part.people(), part.added(), part.models(), part.compared(), part.pictures()));
    }

    private Html people() {
        Report.People people = report.people();
        return people == null
                ? Html.NOTHING
                : Html.section(
                        "People",
                        Html.table(
                                "Number of people",
                                List.of("what became of them", "people"),
                                List.of(
                                        List.of(
                                                "were here already and stay as they are",
                                                Text.number(people.matched())),
                                        List.of("have new accounts", Text.number(people.created())),
                                        List.of(
                                                "of these have an e-mail address that counts as verified, on the"
                                                        + " source's word alone",
                                                Text.number(people.verified())),
                                        List.of(
                                                "anonymous accounts stand in for people who did not come along",
                                                Text.number(people.standIns())))));
    }

    private Html added() {
        List<Report.Added> added =
                report.people() == null ? List.of() : report.people().added();
        return added.isEmpty()
                ? Html.NOTHING
                : Html.table(
                        "New rows that name people who were here already",
                        List.of("number in the archive", "number here", "rows"),
                        added.stream().map(CountsPart::row).toList());
    }

    private static List<String> row(Report.Added person) {
        return List.of(Long.toString(person.source()), Long.toString(person.target()), Counts.words(person.rows()));
    }

    private Html models() {
        if (report.models().isEmpty()) {
            return Html.NOTHING;
        }
        return report.people() == null
                ? Html.section("What the archive holds", Html.table("Number of rows", List.of("model", "rows"), held()))
                : Html.section(
                        "What moved",
                        Html.table(
                                "Number of rows",
                                List.of("model", "in the archive", arrived(), "why not all"),
                                moved()));
    }

    private List<List<String>> held() {
        List<List<String>> rows = new ArrayList<>();
        report.models().forEach(model -> rows.add(List.of(model.model(), Text.number(model.archived()))));
        rows.add(List.of("media files", Text.number(report.files().archived())));
        return rows;
    }

    private List<List<String>> moved() {
        List<List<String>> rows = new ArrayList<>();
        report.models().forEach(model -> rows.add(row(model)));
        Report.Files files = report.files();
        rows.add(List.of("media files", Text.number(files.archived()), Text.number(files.arrived()), ""));
        return rows;
    }

    private Html compared() {
        Report.Compared compared = report.compared();
        return compared == null
                ? Html.NOTHING
                : Html.all(List.of(
                        Html.element("p", ImportLines.compared(compared.rows(), compared.files())),
                        Html.element(
                                "p",
                                ImportLines.keys(
                                        compared.keys().bySets(),
                                        compared.keys().byDatabase()))));
    }

    private Html pictures() {
        Report.Pictures sizes = report.pictures();
        return sizes == null
                ? Html.NOTHING
                : Html.element("p", PictureLines.counts(sizes.made(), sizes.present(), sizes.failed()));
    }

    private String arrived() {
        return report.outcome() == Report.Outcome.IMPORTED ? "new here" : "would be new here";
    }

    private static List<String> row(Model model) {
        String why = model.absent().stream()
                .map(absent -> Text.number(absent.rows()) + " " + absent.reason())
                .collect(Collectors.joining("; "));
        return List.of(model.model(), Text.number(model.archived()), Text.number(model.arrived()), why);
    }
}
