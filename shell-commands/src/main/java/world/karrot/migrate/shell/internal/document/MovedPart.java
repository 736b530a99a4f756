package world.karrot.migrate.shell.internal.document;

import static java.util.stream.Collectors.groupingBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.shell.internal.document.Report.Files;
import world.karrot.migrate.shell.internal.document.Report.Model;
import world.karrot.migrate.shell.internal.report.Text;

/** What moved, or what the archive holds where nothing did: in words, by content. */
record MovedPart(Report report) {
    static Html of(Report report) {
        return report.models().isEmpty() ? Html.NOTHING : new MovedPart(report).section();
    }

    private Html section() {
        Map<String, List<Model>> contents = report.models().stream()
                .collect(groupingBy(
                        model -> Objects.toString(model.content(), "of no installed content"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Html> tables = contents.entrySet().stream()
                .map(content ->
                        table(content.getKey(), content.getValue().stream().map(this::row)))
                .toList();
        return Html.section(
                isDecided() ? "What moved" : "What the archive holds",
                Html.all(tables),
                table("files", Stream.of(files())));
    }

    private boolean isDecided() {
        return report.people() != null;
    }

    private Html table(String caption, Stream<List<Html>> rows) {
        List<String> header = isDecided() ? List.of(arrived(), "left out") : List.of("in the archive");
        return Html.table(caption, header, rows.toList());
    }

    private String arrived() {
        return report.outcome() == Report.Outcome.IMPORTED ? "new here" : "would be new here";
    }

    private List<Html> row(Model model) {
        String count = model.words().count(isDecided() ? model.arrived() : model.archived());
        Html name = model.words().one().equals(model.model())
                ? Html.text(count)
                : Html.all(List.of(Html.text(count + " "), Html.element("small", model.model())));
        List<Html> why = model.absent().stream()
                .map(absent -> Html.element("div", Text.number(absent.rows()) + " " + absent.reason()))
                .toList();
        return isDecided() ? List.of(name, Html.all(why)) : List.of(name);
    }

    private List<Html> files() {
        Files files = report.files();
        if (!isDecided()) {
            return List.of(count(files.archived()));
        }
        long left = files.archived() - files.arrived();
        return List.of(
                count(files.arrived()), Html.text(left == 0 ? "" : Text.number(left) + " that nothing new here needs"));
    }

    private static Html count(long files) {
        return Html.text(Text.count(files, "media file"));
    }
}
