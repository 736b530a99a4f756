package world.karrot.migrate.transfer.internal.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.ArchiveWriter;
import world.karrot.migrate.api.catalogue.Column;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Advance;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.media.MediaFile;
import world.karrot.migrate.transfer.internal.media.MediaFolder;

/** Puts the files that rows name into the archive, each once. */
final class FileExport {
    private final MediaFolder media;
    private final ArchiveWriter writer;
    private final Findings warnings;
    private final Advance advance;
    private final Set<String> exported = new HashSet<>();
    private long bytes;

    FileExport(Path media, ArchiveWriter writer, Findings warnings, Advance advance) {
        this.media = new MediaFolder(media);
        this.writer = writer;
        this.warnings = warnings;
        this.advance = advance;
    }

    long count() {
        return exported.size();
    }

    long bytes() {
        return bytes;
    }

    /** Returns the uses whose file is not there. */
    Set<FileUse> export(ResolvedModel model, List<FileUse> uses) throws IOException {
        Set<FileUse> missing = new LinkedHashSet<>();
        for (FileUse use : uses) {
            advance.file();
            if (!exported.contains(use.path()) && !export(use.path())) {
                missing.add(use);
                warn(model, use);
            }
        }
        return missing;
    }

    private boolean export(String path) throws IOException {
        Optional<MediaFile> found = media.open(path);
        if (found.isEmpty()) {
            return false;
        }
        try (MediaFile file = found.get()) {
            writer.file(path, file.size(), file.content());
            bytes += file.size();
        }
        return exported.add(path);
    }

    private void warn(ResolvedModel model, FileUse use) {
        boolean nullable =
                model.table().column(use.column()).map(Column::nullable).orElse(false);
        warnings.add(
                "The file of this row is not in the media folder, so the row "
                        + (nullable ? "goes along without it" : "is left out"),
                Place.model(model.name()).row(use.id()).field(use.column()),
                "Put the file back and export again, if it still exists somewhere.");
    }
}
