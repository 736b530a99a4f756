package world.karrot.migrate.transfer.internal.importing.wording;

import java.util.Optional;
import world.karrot.migrate.transfer.internal.importing.ids.IdMap;
import world.karrot.migrate.transfer.internal.importing.ids.IdText;

/** A kind of Karrot's pages: each is about one row, which its address names. */
public interface Page {
    /** Of no row that came along. */
    Page NONE = name -> Optional.empty();

    /**
     * What names a row on the target.
     *
     * @param name what names it on the source
     * @return empty if it did not come along
     */
    Optional<String> here(String name);

    /** Pages that are named by the id of their row. */
    static Page of(IdMap ids) {
        return name -> IdText.parse(name)
                .map(ids::target)
                .filter(id -> id != IdMap.NONE)
                .map(String::valueOf);
    }
}
