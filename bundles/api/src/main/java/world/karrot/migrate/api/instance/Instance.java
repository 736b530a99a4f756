package world.karrot.migrate.api.instance;

import org.osgi.annotation.versioning.ProviderType;

/** A connected Karrot. Thread-safe; every call opens a database connection of its own. */
@ProviderType
public interface Instance {
    /** The name that admins gave it here, known even where nothing else of it can be read. */
    String name();

    /**
     * What its settings say now.
     *
     * @throws InstanceException when they cannot be read
     */
    Settings settings();

    /**
     * Opens a consistent, read-only view of the database, which lasts until it is closed.
     *
     * @throws InstanceException when the database cannot be reached or is no Karrot's
     */
    Snapshot snapshot();

    /**
     * Begins the one transaction of an import. Only one import or undo runs on an instance at a time.
     *
     * @throws InstanceException when the database cannot be reached, is no Karrot's, or another import is running
     */
    ImportTransaction begin();

    /**
     * Begins the one transaction of an undo.
     *
     * @throws InstanceException as for {@link #begin}
     */
    UndoTransaction beginUndo();

    /** Its journal of files; see there for when it may be used. */
    FileJournal journal();
}
