package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import world.karrot.migrate.api.CancelledException;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.api.transfer.ImportService;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.ArchiveFile;
import world.karrot.migrate.shell.internal.argument.Either;
import world.karrot.migrate.shell.internal.argument.FieldValues;
import world.karrot.migrate.shell.internal.argument.GroupArguments;
import world.karrot.migrate.shell.internal.argument.PeopleOptions;
import world.karrot.migrate.shell.internal.completion.Renames;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.document.Report;
import world.karrot.migrate.shell.internal.document.Report.Outcome;
import world.karrot.migrate.shell.internal.document.ReportFile;
import world.karrot.migrate.shell.internal.document.Reporter;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.feature.Offers;
import world.karrot.migrate.shell.internal.report.ImportLines;
import world.karrot.migrate.shell.internal.report.ReceiptLines;

/** What karrot:import and karrot:plan have in common: what an admin decides, and the report. */
abstract class ImportingCommand extends TargetCommand {
    @Option(
            name = "--rename",
            description = "ID=NAME: a new name for the group that has this id in the archive; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(Renames.class)
    List<String> renames = List.of();

    @Option(
            name = "--value",
            description = "MODEL.FIELD=VALUE: a value for rows that have none in this field, such as"
                    + " groups.group.timezone=Europe/Berlin; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    List<String> values = List.of();

    @Option(
            name = "--leave-behind",
            description = "MODEL.FIELD or MODEL: what may be lost, as the target cannot take it; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    List<String> leaveBehind = List.of();

    @Option(name = "--people", description = "A file that says what becomes of people, as karrot:people writes it")
    @Completion(FileCompleter.class)
    String people;

    @Option(
            name = "--passwords",
            description = "keep: new accounts keep their passwords; reset: they get one that nobody knows")
    @Completion(
            value = StringsCompleter.class,
            values = {"keep", "reset"})
    String passwords = "keep";

    @Option(
            name = "--emails",
            description = "keep: e-mail addresses of new accounts count as verified if they do in the archive;"
                    + " unverified: new people have to verify theirs")
    @Completion(
            value = StringsCompleter.class,
            values = {"keep", "unverified"})
    String emails = "keep";

    @Option(
            name = "--notifications",
            description = "new: only new accounts get the archive's notifications; all: also people who were here")
    @Completion(
            value = StringsCompleter.class,
            values = {"new", "all"})
    String notifications = "new";

    @Option(
            name = "--clocks",
            description = "keep: times by which Karrot removes members or decides votings stay as they are;"
                    + " resume: they go on from where they stood at the export")
    @Completion(
            value = StringsCompleter.class,
            values = {"keep", "resume"})
    String clocks = "keep";

    @Option(
            name = "--report",
            description = "A new file for the report: a page for people if its name ends with .html, otherwise JSON")
    @Completion(FileCompleter.class)
    String report;

    @Reference
    ImportService importService;

    @Reference
    InspectService inspectService;

    @Reference
    ModelRegistry registry;

    @Reference
    ContentFeatures contents;

    /** Whether everything is taken back. */
    abstract boolean isDryRun();

    /** Whether sizes of the pictures that arrive are to be made. */
    abstract boolean makesPictures();

    abstract ImportReport carryOut(ImportRequest request, Progress progress);

    /** How it ended, if it ended well. */
    abstract Outcome outcome();

    /** The last line, if it ended well. */
    abstract String lastLine();

    /** The last line, if it did not. */
    abstract String refusal();

    @Override
    protected final void run() throws IOException {
        ArchiveFile archive = archive();
        try (ReportFile written = ReportFile.create(session, invocation(), report)) {
            ImportRequest request = request(archive, choices(), isDryRun(), makesPictures());
            ImportReport done = carryOut(request, written);
            done.receipt().ifPresent(receipt -> finished("The import is complete, with the receipt " + receipt + "."));
            List<String> last = ending(ReceiptLines.of(done), lastLine());
            Supplier<Report> document =
                    () -> new Reporter(request, target(request), registry.contents()).done(outcome(), done, last);
            written.write(document);
            written.line().forEach(this::finished);
            List<String> lines = Stream.of(ImportLines.of(done), written.line(), last)
                    .flatMap(List::stream)
                    .toList();
            answer(new Answer(lines, document));
            written.requireWritten();
        }
    }

    private static List<String> ending(List<String> lines, String last) {
        return Stream.concat(lines.stream(), Stream.of(last)).toList();
    }

    @Override
    final List<String> whenRefused(Throwable problem) {
        return ending(new Offers(contents).line(problem).stream().toList(), refusal());
    }

    @Override
    final String unlessItEnds() {
        return "The next import or undo removes the files that it has left in the media folder.";
    }

    private ImportReport carryOut(ImportRequest request, ReportFile written) {
        try (ProgressLine progress = progress()) {
            return carryOut(request, progress);
        } catch (RuntimeException e) {
            if (!CancelledException.isBehind(e)) {
                Reporter reporter = new Reporter(request, new Report.Target(instance, null), registry.contents());
                written.write(() -> reporter.failed(failure(e), contents(request)));
            }
            written.warnOfLoss();
            throw e;
        }
    }

    /** What the archive holds, for a report that has nothing else to say of it. */
    private Optional<Contents> contents(ImportRequest request) {
        try (ProgressLine progress = progress()) {
            return Optional.of(inspectService.inspect(request.file(), request.password(), progress));
        } catch (MigrationException e) {
            return Optional.empty(); // an archive that cannot be read is the failure that is being reported
        }
    }

    private ImportChoices choices() throws IOException {
        return new ImportChoices(
                GroupArguments.renames(renames),
                Set.copyOf(without),
                PeopleOptions.people(session, people),
                Either.wishes(passwords, emails, notifications, clocks),
                FieldValues.of(values),
                Set.copyOf(leaveBehind));
    }
}
