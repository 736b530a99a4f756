package world.karrot.migrate.transfer.internal.exporting;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import world.karrot.migrate.api.FileException;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.media.MediaFolder;

/**
 * Media files that rows name and that are not read, because this process may not or because a link leads to them: all
 * of them are looked for before anything is written.
 */
final class ClosedFiles {
    private static final String REMEDY =
            "Let this user read the file and the folders that it is in, for example as a member of the group that they belong to.";

    /** It may lead to any file that this process may read. */
    private static final String LINK = "This is a link in the media folder, and an export follows none: ";

    private static final String COPY =
            "Put the file or folder itself in its place; one on another disk can be mounted there.";

    private final MediaFolder media;
    private final Consumer<FileUse> named;
    private final Findings problems = new Findings();

    private ClosedFiles(MediaFolder media, Consumer<FileUse> named) {
        this.media = media;
        this.named = named;
    }

    /**
     * Looks at the files of a selection.
     *
     * @param named is told of each file
     * @throws RefusedException naming each that cannot be read, and each link
     */
    static void refuse(ExportSource source, Selection selection, Consumer<FileUse> named) {
        ClosedFiles closed = new ClosedFiles(new MediaFolder(source.settings().media()), named);
        source.models().models().forEach(model -> closed.check(model, selection));
        if (!closed.problems.isEmpty()) {
            throw new RefusedException(closed.problems.list());
        }
    }

    private void check(ResolvedModel model, Selection selection) {
        for (FileUse use : selection.files(model)) {
            named.accept(use);
            Place place = Place.model(model.name()).row(use.id()).field(use.column());
            Optional<Path> link = media.link(use.path());
            if (link.isPresent()) {
                problems.add(LINK + link.get(), place, COPY);
            } else if (media.isClosed(use.path())) {
                problems.add(what(use), place, REMEDY);
            }
        }
    }

    private static String what(FileUse use) {
        return "The media file " + use.path() + " cannot be read: " + FileException.DENIED;
    }
}
