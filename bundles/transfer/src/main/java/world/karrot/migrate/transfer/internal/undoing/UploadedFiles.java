package world.karrot.migrate.transfer.internal.undoing;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import world.karrot.migrate.api.instance.UndoTransaction;
import world.karrot.migrate.api.receipt.IdBlocks;

/** Media files that rows have got since an import, such as somebody's new photo: they go with the rows. */
record UploadedFiles(Names names, UndoTransaction target) {
    /**
     * The files of rows that are to go. Asked before they do.
     *
     * @param made what the import itself made
     */
    Set<String> of(Map<String, IdBlocks> going, Set<String> made) {
        return names.fileColumns().stream()
                .filter(column -> going.containsKey(column.table()))
                .flatMap(column -> of(column, going.get(column.table())))
                .filter(path -> !made.contains(path))
                .collect(toCollection(TreeSet::new));
    }

    private Stream<String> of(FileColumn column, IdBlocks ids) {
        return target.values(column.table(), column.column(), ids).stream().filter(column::isPlace);
    }

    /** Those of them that no row names any more. Asked when the rows are gone. */
    List<String> unused(Set<String> paths) {
        Set<String> unused = new TreeSet<>(paths);
        if (!paths.isEmpty()) {
            names.fileColumns()
                    .forEach(column -> unused.removeAll(target.present(column.table(), column.column(), paths)));
        }
        return List.copyOf(unused);
    }
}
