package world.karrot.migrate.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.shell.internal.document.Report.Outcome;

@Service
@Command(
        scope = "karrot",
        name = "import",
        description = "Brings the groups of an archive to a Karrot instance",
        detailedDescription = """
                Everything arrives or nothing does. Asks for the password when the archive has one. \
                The last line says "Import complete". The sizes of pictures that Karrot shows are made last; what goes \
                wrong with them is a warning, and karrot:pictures makes those that are missing.

                karrot:import export.tar.xz.gpg
                karrot:import export.tar.xz.gpg -i new --dry-run
                karrot:import export.tar.xz.gpg --report report.html
                karrot:import export.tar.xz.gpg --clocks resume
                karrot:import export.tar.xz.gpg --rename 3="Foodsharing Hills (moved)"
                """)
public final class ImportCommand extends ImportingCommand {
    @Option(name = "--dry-run", description = "Do it all to see what would happen, then take it back")
    boolean dryRun;

    @Option(
            name = "--no-pictures",
            description = "Do not make the smaller copies of pictures that Karrot shows; until karrot:pictures is run,"
                    + " pictures look broken")
    boolean noPictures;

    @Override
    boolean isDryRun() {
        return dryRun;
    }

    @Override
    boolean makesPictures() {
        return !noPictures;
    }

    @Override
    ImportReport carryOut(ImportRequest request, Progress progress) {
        return importService.importArchive(request, progress);
    }

    @Override
    Outcome outcome() {
        return dryRun ? Outcome.DRY_RUN : Outcome.IMPORTED;
    }

    @Override
    String lastLine() {
        return dryRun ? "Dry run complete: nothing was changed" : "Import complete";
    }

    @Override
    String refusal() {
        return "Nothing was imported.";
    }
}
