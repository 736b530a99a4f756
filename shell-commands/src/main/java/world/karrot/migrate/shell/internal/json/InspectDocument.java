package world.karrot.migrate.shell.internal.json;

import java.nio.file.Path;
import java.util.List;
import world.karrot.migrate.api.archive.Manifest;
import world.karrot.migrate.api.transfer.InspectService.Contents;
import world.karrot.migrate.api.transfer.InspectService.Group;
import world.karrot.migrate.api.transfer.ModelCount;
import world.karrot.migrate.shell.internal.document.Report.Note;
import world.karrot.migrate.shell.internal.document.Report.Source;
import world.karrot.migrate.shell.internal.report.InspectLines;

/**
 * What karrot:inspect finds in an archive.
 *
 * @param format of the archive; null for Karrot's own archives
 * @param made what the export made since the source's Karrot is older
 */
public record InspectDocument(
        Source archive,
        Long format,
        List<Group> groups,
        List<ModelCount> models,
        long files,
        long fileBytes,
        List<ModelCount> made,
        List<Note> problems) {
    public static InspectDocument of(Path file, Contents contents) {
        return new InspectDocument(
                Source.of(file, contents.manifest()),
                contents.manifest().map(Manifest::format).orElse(null),
                contents.groups(),
                contents.models(),
                contents.files(),
                contents.fileBytes(),
                contents.manifest().map(InspectLines::made).orElse(List.of()),
                Note.of(contents.problems()));
    }
}
