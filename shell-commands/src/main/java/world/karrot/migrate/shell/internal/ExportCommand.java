package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.api.transfer.ExportReport;
import world.karrot.migrate.api.transfer.ExportRequest;
import world.karrot.migrate.api.transfer.ExportRequest.Choice;
import world.karrot.migrate.api.transfer.ExportRequest.Target;
import world.karrot.migrate.api.transfer.ExportService;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.GroupArguments;
import world.karrot.migrate.shell.internal.completion.ContentNames;
import world.karrot.migrate.shell.internal.completion.GroupIds;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.feature.Offers;
import world.karrot.migrate.shell.internal.file.Folder;
import world.karrot.migrate.shell.internal.file.NewArchive;
import world.karrot.migrate.shell.internal.file.NewPasswordFile;
import world.karrot.migrate.shell.internal.file.UnopenedArchive;
import world.karrot.migrate.shell.internal.json.ExportDocument;
import world.karrot.migrate.shell.internal.report.ExportLines;

@Service
@Command(
        scope = "karrot",
        name = "export",
        description = "Writes groups of a Karrot instance into an encrypted archive",
        detailedDescription = """
                The archive's new password is on the last line, or in the password file. Send it in a different way \
                than the archive.

                karrot:export 3 7
                karrot:export --all --dry-run
                karrot:export 3,7 -i old -o /tmp/two-groups.tar.xz.gpg --password-file /tmp/password
                """)
public final class ExportCommand extends KarrotCommand {
    @Argument(
            name = "id",
            description = "The groups' numbers, as karrot:groups lists them",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(GroupIds.class)
    List<String> words = List.of();

    @Option(name = "--all", description = "All groups of the instance")
    boolean all;

    @Option(name = "-i", aliases = "--instance", description = "The source; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Option(name = "-o", aliases = "--output", description = "The archive to write; its name ends with .tar.xz.gpg")
    @Completion(FileCompleter.class)
    String output = "export.tar.xz.gpg";

    @Option(name = "--password-file", description = "A new file to write the password into, instead of showing it")
    @Completion(FileCompleter.class)
    String passwordFile;

    @Option(
            name = "--without",
            description = "A content to leave out, as in karrot:models; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(ContentNames.class)
    List<String> without = List.of();

    @Option(
            name = "--former-members",
            description = "named: also export the display names of people who have left; anonymous: export nothing of"
                    + " them but what they wrote to the group")
    @Completion(
            value = StringsCompleter.class,
            values = {"anonymous", "named"})
    String formerMembers = "anonymous";

    @Option(name = "--level", description = "How hard to compress, from 0 (fast) to 9 (small and very slow)")
    @Completion(
            value = StringsCompleter.class,
            values = {"0", "1", "3", "6", "9"})
    String level = "" + ExportRequest.DEFAULT_LEVEL;

    @Option(name = "--dry-run", description = "Do it all to see what would go along, and how large; write nothing")
    boolean dryRun;

    @Reference
    Instances instances;

    @Reference
    ExportService exportService;

    @Reference
    ContentFeatures contents;

    @Override
    protected void run() throws IOException {
        Password password = Password.random();
        ExportRequest request = request(password);
        if (dryRun) {
            rehearse(request);
        } else if (passwordFile == null) {
            exportWithPasswordShown(request);
        } else {
            exportWithPasswordFile(request, Folder.of(session).file(passwordFile));
        }
    }

    @Override
    List<String> whenRefused(Throwable problem) {
        return List.of("Nothing was exported.");
    }

    @Override
    String unlessItEnds() {
        return "Look for a file .karrot-migrate-*.part beside the archive, and remove it.";
    }

    /** The password of an archive that is not there is nobody's business. */
    private void rehearse(ExportRequest request) {
        Instant start = Instant.now();
        ExportReport report = export(request);
        Optional<String> offer = offer(report);
        answer(Answer.of(
                ExportLines.ofDryRun(report, offer, Duration.between(start, Instant.now())),
                ExportDocument.of(report, offer, null, null)));
    }

    private void exportWithPasswordShown(ExportRequest request) throws IOException {
        requireHeard("The password could not be printed");
        ExportReport report = export(request);
        try (UnopenedArchive archive = new UnopenedArchive(report.file())) {
            String password = request.target().password().value();
            Optional<String> offer = offer(report);
            answer(Answer.of(
                    ExportLines.of(report, offer, password), ExportDocument.of(report, offer, password, null)));
            requireHeard("The password could not be printed, so the archive was removed");
            archive.keep();
            finished("The export is complete: " + report.file());
        }
    }

    private void exportWithPasswordFile(ExportRequest request, Path file) throws IOException {
        try (NewPasswordFile written =
                NewPasswordFile.create(file, request.target().password())) {
            ExportReport report = export(request);
            written.keep();
            finished("The export is complete: " + report.file());
            Optional<String> offer = offer(report);
            answer(Answer.of(
                    ExportLines.of(report, offer, "in " + file), ExportDocument.of(report, offer, null, file)));
        }
    }

    private Optional<String> offer(ExportReport report) {
        List<String> tables =
                report.leftBehind().stream().map(ModelCount::model).toList();
        return new Offers(contents).line(tables);
    }

    private ExportReport export(ExportRequest request) {
        try (ProgressLine progress = progress()) {
            return exportService.export(request, progress);
        }
    }

    private ExportRequest request(Password password) {
        List<Long> ids = all
                ? GroupArguments.all(words, instances.get(Optional.ofNullable(instance)))
                : GroupArguments.ids(words);
        return new ExportRequest(
                Optional.ofNullable(instance),
                new Choice(ids, Set.copyOf(without), areNamed()),
                new Target(NewArchive.file(session, output, !dryRun), password, NewArchive.level(level)),
                dryRun);
    }

    private boolean areNamed() {
        return switch (formerMembers) {
            case "named" -> true;
            case "anonymous" -> false;
            default -> throw new MigrationException("--former-members is named or anonymous.");
        };
    }
}
