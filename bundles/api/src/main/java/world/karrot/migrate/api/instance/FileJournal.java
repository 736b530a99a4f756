package world.karrot.migrate.api.instance;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which files in the media folder no row names for now, remembered in the database: those that an import is about to
 * write, and those that an undo is about to remove. If the run dies, the next one finds them here. Every call is
 * committed at once on a connection of its own. Called while a transaction of an import or undo has the lock of the
 * instance, so whatever others have in the journal then was left behind. Thread-safe.
 */
@ProviderType
public interface FileJournal {
    /**
     * Adds an entry.
     *
     * @param files relative to the media folder
     * @param folders that will be made for them, each before the one that it is in, likewise
     * @throws InstanceException when the database does not allow that
     */
    Entry announce(List<String> files, List<String> folders);

    /** All entries that are there. */
    List<Entry> entries();

    /** Takes an entry out, once its files are gone. */
    void forget(Entry entry);

    /** What one run announced. */
    record Entry(long number, List<String> files, List<String> folders) {}
}
