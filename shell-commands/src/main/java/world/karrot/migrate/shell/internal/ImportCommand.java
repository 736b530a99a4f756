package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import world.karrot.migrate.api.ImportChoices;
import world.karrot.migrate.api.ImportReport;
import world.karrot.migrate.api.ImportRequest;
import world.karrot.migrate.api.ImportService;
import world.karrot.migrate.api.archive.Archives;
import world.karrot.migrate.shell.internal.completion.ArchiveFiles;
import world.karrot.migrate.shell.internal.completion.ContentNames;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.completion.Renames;
import world.karrot.migrate.shell.internal.report.ImportLines;
import world.karrot.migrate.shell.internal.report.ReceiptLines;

@Service
@Command(
        scope = "karrot",
        name = "import",
        description = "Brings the groups of an archive to a Karrot instance",
        detailedDescription = """
                Everything arrives or nothing does. Asks for the password when the archive has one. \
                The last line says "Import complete".

                karrot:import export.tar.xz.gpg
                karrot:import export.tar.xz.gpg -i new --dry-run
                karrot:import export.tar.xz.gpg --rename 3="Foodsharing Hills (moved)"
                """)
public final class ImportCommand extends KarrotCommand {
    @Argument(name = "file", description = "The archive", required = true, multiValued = true)
    @Completion(ArchiveFiles.class)
    List<String> words;

    @Option(name = "-i", aliases = "--instance", description = "The target; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Option(name = "--password-file", description = "A file with the archive's password, or - for standard input")
    @Completion(FileCompleter.class)
    String passwordFile;

    @Option(name = "--dry-run", description = "Do it all to see what would happen, then take it back")
    boolean dryRun;

    @Option(
            name = "--rename",
            description = "ID=NAME: what to call the group of this id in the archive; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(Renames.class)
    List<String> renames = List.of();

    @Option(
            name = "--without",
            description = "A content to leave out, such as messages; may be repeated",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(ContentNames.class)
    List<String> without = List.of();

    @Reference
    ImportService importService;

    @Reference
    Archives archives;

    @Reference
    FeaturesService features;

    @Override
    void run() throws IOException {
        ImportReport report = imported(request());
        print(ImportLines.of(report));
        print(ReceiptLines.of(report, instance == null ? "" : " -i " + instance));
        print(dryRun ? "Dry run complete: nothing was changed" : "Import complete");
    }

    @Override
    List<String> whenRefused(Throwable problem) {
        return Stream.concat(new Offers(features).line(problem).stream(), Stream.of("Nothing was imported."))
                .toList();
    }

    private ImportRequest request() throws IOException {
        ArchiveFile archive = ArchiveFile.of(session, TrailingOptions.set(this, words));
        return new ImportRequest(
                Optional.ofNullable(instance),
                archive.path(),
                archive.password(archives, passwordFile),
                new ImportChoices(GroupArguments.renames(renames), Set.copyOf(without), Map.of(), true),
                System.getProperty("user.name", ""),
                dryRun);
    }

    private ImportReport imported(ImportRequest request) {
        try (ProgressLine progress = ProgressLine.of(session)) {
            return importService.importArchive(request, progress);
        }
    }
}
