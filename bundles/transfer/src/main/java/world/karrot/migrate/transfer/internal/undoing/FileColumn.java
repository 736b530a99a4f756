package world.karrot.migrate.transfer.internal.undoing;

import java.util.stream.Stream;
import world.karrot.migrate.api.content.Trait;
import world.karrot.migrate.api.model.ResolvedModel;

/**
 * A column that holds paths of media files.
 *
 * @param folder where Karrot puts such files, below the media folder
 */
record FileColumn(String table, String column, String folder) {
    static Stream<FileColumn> of(ResolvedModel model) {
        return model.traits(Trait.FileIn.class)
                .filter(file -> model.table().column(file.column()).isPresent())
                .map(file -> new FileColumn(model.table().name(), file.column(), file.folder()));
    }

    /** Whether Karrot itself could have put it there; a path that leads elsewhere is nobody's to remove. */
    boolean isPlace(String path) {
        return path.startsWith(folder + "/");
    }
}
