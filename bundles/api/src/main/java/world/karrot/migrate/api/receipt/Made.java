package world.karrot.migrate.api.receipt;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an import made, and what its undo takes away again. Immutable; grows with the files, and with the gaps between
 * ids, not with the rows.
 *
 * @param rows ids by table; no table without any
 * @param files relative to the media folder
 * @param folders the same, each before the one that it is in
 */
public record Made(Map<String, IdBlocks> rows, List<String> files, List<String> folders) {
    /** The same with more files. */
    public Made and(List<String> more) {
        return new Made(rows, Stream.concat(files.stream(), more.stream()).toList(), folders);
    }
}
