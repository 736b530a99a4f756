package world.karrot.migrate.transfer.internal.exporting;

import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.instance.FileUse;
import world.karrot.migrate.api.instance.Selection;
import world.karrot.migrate.api.model.ResolvedModel;
import world.karrot.migrate.transfer.internal.Findings;
import world.karrot.migrate.transfer.internal.media.MediaFolder;

/** Media files that rows name and that cannot be read: all of them are looked for before anything is written. */
final class ClosedFiles {
    private static final String REMEDY =
            "Let this user read the file and enter its folders, for example as a member of the group that they belong to.";

    private final MediaFolder media;
    private final Findings problems = new Findings();

    private ClosedFiles(MediaFolder media) {
        this.media = media;
    }

    /**
     * Looks at the files of a selection.
     *
     * @throws RefusedException naming each that cannot be read
     */
    static void refuse(ExportSource source, Selection selection) {
        ClosedFiles closed = new ClosedFiles(new MediaFolder(source.settings().media()));
        source.models().models().forEach(model -> closed.check(model, selection));
        if (!closed.problems.isEmpty()) {
            throw new RefusedException(closed.problems.list());
        }
    }

    private void check(ResolvedModel model, Selection selection) {
        selection.files(model).stream()
                .filter(use -> media.isClosed(use.path()))
                .forEach(use -> problems.add(
                        what(use), Place.model(model.name()).row(use.id()).field(use.column()), REMEDY));
    }

    private static String what(FileUse use) {
        return "Karaf runs as " + System.getProperty("user.name") + ", who cannot read the media file " + use.path();
    }
}
