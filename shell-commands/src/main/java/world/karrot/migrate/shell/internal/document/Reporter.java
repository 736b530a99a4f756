package world.karrot.migrate.shell.internal.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.transfer.FirstDay;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.document.Report.Absent;
import world.karrot.migrate.shell.internal.document.Report.Compared;
import world.karrot.migrate.shell.internal.document.Report.Files;
import world.karrot.migrate.shell.internal.document.Report.Group;
import world.karrot.migrate.shell.internal.document.Report.Keys;
import world.karrot.migrate.shell.internal.document.Report.Model;
import world.karrot.migrate.shell.internal.document.Report.Note;
import world.karrot.migrate.shell.internal.document.Report.Outcome;
import world.karrot.migrate.shell.internal.document.Report.People;
import world.karrot.migrate.shell.internal.document.Report.Pictures;
import world.karrot.migrate.shell.internal.document.Report.Source;
import world.karrot.migrate.shell.internal.document.Report.Target;
import world.karrot.migrate.shell.internal.report.Absences;

/**
 * Makes a report of what a service answered or threw.
 *
 * @param contents that are installed, which say how their rows are called
 */
public record Reporter(ImportRequest request, Target target, List<Content> contents) {
    /**
     * A report of success.
     *
     * @param last what the command says last
     */
    public Report done(Outcome outcome, ImportReport done, List<String> last) {
        return new Report(
                Report.VERSION,
                outcome,
                Instant.now().toString(),
                software(),
                target,
                done.receipt().orElse(null),
                Source.of(request.file(), done.archive().manifest()),
                done.arrival().groups().stream()
                        .map(group -> group(outcome, group))
                        .toList(),
                models(done),
                new Files(
                        done.archive().files(),
                        done.archive().fileBytes(),
                        done.arrival().files()),
                done.compared()
                        .map(compared -> new Compared(
                                compared.rows(),
                                compared.files(),
                                new Keys(
                                        compared.keys().bySets(),
                                        compared.keys().byDatabase())))
                        .orElse(null),
                done.pictures()
                        .map(sizes -> new Pictures(sizes.made(), sizes.present(), sizes.failed()))
                        .orElse(null),
                people(done.arrival().people()),
                firstDay(done.firstDay()),
                Note.of(done.changes()),
                Note.of(done.warnings()),
                List.of(),
                last);
    }

    /**
     * A report of a failure.
     *
     * @param held what the archive holds, if it can be read
     */
    public Report failed(Failure failure, Optional<Contents> held) {
        return new Report(
                Report.VERSION,
                failure.problem() instanceof RefusedException ? Outcome.REFUSED : Outcome.FAILED,
                Instant.now().toString(),
                software(),
                target,
                null,
                Source.of(request.file(), held.flatMap(Contents::manifest)),
                held.map(Reporter::groups).orElse(List.of()),
                held.map(this::models).orElse(List.of()),
                held.map(whole -> new Files(whole.files(), whole.fileBytes(), null))
                        .orElse(null),
                null,
                null,
                null,
                null,
                List.of(),
                Note.of(failure.problem() instanceof RefusedException refused ? refused.warnings() : List.of()),
                Note.of(failure.findings()),
                failure.next());
    }

    private static People people(ImportReport.People people) {
        return new People(
                people.matched(),
                people.created(),
                people.proven(),
                people.standIns(),
                people.added().stream()
                        .map(person -> new Report.Added(person.source(), person.target(), person.rows()))
                        .toList());
    }

    private static Report.FirstDay firstDay(FirstDay day) {
        return new Report.FirstDay(
                day.exportedAt().map(Instant::toString).orElse(null),
                day.guessed(),
                day.moved().toSeconds(),
                day.deeds());
    }

    private static List<Group> groups(Contents held) {
        return held.groups().stream()
                .map(group -> new Group(group.id(), null, group.name()))
                .toList();
    }

    private List<Model> models(Contents held) {
        return held.models().stream()
                .map(model -> model(model, null, List.of()))
                .toList();
    }

    private static Group group(Outcome outcome, ImportReport.Group group) {
        return new Group(
                group.source(), outcome == Outcome.IMPORTED ? group.target().orElse(null) : null, group.name());
    }

    private List<Model> models(ImportReport done) {
        Map<String, Long> arrived =
                done.arrival().models().stream().collect(Collectors.toMap(ModelCount::model, ModelCount::rows));
        return done.archive().models().stream()
                .map(held -> model(held, arrived.getOrDefault(held.model(), 0L), absent(done, held.model())))
                .toList();
    }

    private Model model(ModelCount held, Long arrived, List<Absent> absent) {
        Naming naming = new Naming(contents);
        return new Model(
                held.model(), naming.content(held.model()), naming.words(held.model()), held.rows(), arrived, absent);
    }

    private static List<Absent> absent(ImportReport done, String model) {
        return done.arrival().absent().stream()
                .filter(rows -> rows.model().equals(model))
                .map(rows -> new Absent(rows.rows(), Absences.why(rows)))
                .toList();
    }

    private static String software() {
        Bundle bundle = FrameworkUtil.getBundle(Reporter.class);
        return "karrot-migrate" + (bundle == null ? "" : " " + bundle.getVersion());
    }
}
