package world.karrot.migrate.shell.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.Password;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.InspectService;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.ArchiveFile;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.json.InspectDocument;
import world.karrot.migrate.shell.internal.report.InspectLines;

@Service
@Command(
        scope = "karrot",
        name = "inspect",
        description = "Says what is in an archive, and whether the archive is sound",
        detailedDescription = """
                Reads the archive to its end and needs no instance. Asks for the password when there is one.

                karrot:inspect export.tar.xz.gpg
                """)
public final class InspectCommand extends ArchiveCommand {
    @Reference
    InspectService inspectService;

    @Override
    protected void run() throws IOException {
        ArchiveFile archive = archive();
        Optional<Password> password = password(archive);
        Contents contents = inspect(archive.path(), password);
        answer(Answer.of(InspectLines.of(contents), InspectDocument.of(archive.path(), contents)));
        if (!contents.problems().isEmpty()) {
            throw new RefusedException(contents.problems());
        }
    }

    private Contents inspect(Path file, Optional<Password> password) {
        try (ProgressLine progress = progress()) {
            return inspectService.inspect(file, password, progress);
        }
    }
}
