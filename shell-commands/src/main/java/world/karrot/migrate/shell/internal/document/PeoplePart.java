package world.karrot.migrate.shell.internal.document;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.shell.internal.document.Report.Added;
import world.karrot.migrate.shell.internal.document.Report.Model;
import world.karrot.migrate.shell.internal.document.Report.People;
import world.karrot.migrate.shell.internal.document.Report.Words;
import world.karrot.migrate.shell.internal.report.ImportLines;

/**
 * What became of people.
 *
 * @param words by model
 */
record PeoplePart(Map<String, Words> words) {
    /** Nothing when it is not known. */
    static Html of(Report report) {
        People people = report.people();
        Map<String, Words> words = report.models().stream().collect(toMap(Model::model, Model::words));
        return people == null
                ? Html.NOTHING
                : Html.section(
                        "People", Html.all(List.of(counts(people), new PeoplePart(words).added(people.added()))));
    }

    private static Html counts(People people) {
        return Html.element(
                "ul",
                Html.texts(
                        "li",
                        ImportLines.people(people.matched(), people.created(), people.verified(), people.standIns())));
    }

    private Html added(List<Added> added) {
        return added.isEmpty()
                ? Html.NOTHING
                : Html.table(
                        "New here with the name of somebody who was here already",
                        List.of("number in the archive", "number here", "what"),
                        added.stream().map(this::row).toList());
    }

    private List<Html> row(Added person) {
        return List.of(
                Html.text(Long.toString(person.source())),
                Html.text(Long.toString(person.target())),
                Html.text(person.rows().stream()
                        .map(rows -> words.get(rows.model()).count(rows.rows()))
                        .collect(joining(", "))));
    }
}
