package world.karrot.migrate.shell.internal;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.transfer.ImportReport;
import world.karrot.migrate.api.transfer.ImportRequest;
import world.karrot.migrate.shell.internal.document.Report.Outcome;

@Service
@Command(
        scope = "karrot",
        name = "plan",
        description = "Says what an import would do, without loading anything",
        detailedDescription = """
                Checks the archive against the target and decides everything that an import decides before its first \
                row: every problem that would stop it, who is here already, what would get another name. Takes a \
                fraction of the time of an import --dry-run, which also loads the rows. \
                The last line says "Plan complete: nothing was changed".

                karrot:plan export.tar.xz.gpg
                karrot:plan export.tar.xz.gpg -i new --report plan.html
                """)
public final class PlanCommand extends ImportingCommand {
    @Override
    boolean isDryRun() {
        return true;
    }

    @Override
    boolean makesPictures() {
        return false;
    }

    @Override
    ImportReport carryOut(ImportRequest request, Progress progress) {
        return importService.plan(request, progress);
    }

    @Override
    Outcome outcome() {
        return Outcome.PLANNED;
    }

    @Override
    String lastLine() {
        return "Plan complete: nothing was changed";
    }

    @Override
    String refusal() {
        return "An import would be refused.";
    }
}
