package world.karrot.migrate.itests.hostile.harm;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** An instance as it was, and what is no longer so. */
public final class Watch {
    private final String site;
    private final String matched;
    private final OldRows rows;
    private final FilesAround files;

    /**
     * Looks around.
     *
     * @param folder with the media folder in it, and nothing that changes but what is there
     * @param matched the id of the only account that may be led to
     */
    public Watch(KarrotInstance instance, Path folder, String matched) throws IOException, SQLException {
        this.site = instance.siteUrl();
        this.matched = matched;
        this.rows = new OldRows(instance);
        this.files = new FilesAround(folder, instance.media());
    }

    /** After a refusal there is nothing new. */
    public List<String> left() throws IOException, SQLException {
        List<String> harm = changed();
        harm.addAll(rows.added());
        files.added().forEach(harm::add);
        return harm;
    }

    /** After an arrival there is nothing new that harms anybody who was there. */
    public List<String> gained() throws IOException, SQLException {
        List<String> harm = changed();
        harm.addAll(NewReferences.of(rows, matched));
        harm.addAll(Harm.of(rows, site));
        harm.addAll(Unreadable.of(rows));
        files.forbidden().forEach(harm::add);
        return harm;
    }

    private List<String> changed() throws IOException, SQLException {
        List<String> harm = new ArrayList<>(rows.changed());
        files.changed().forEach(harm::add);
        return harm;
    }

    /** Whether people who were there before were told something new. */
    public boolean notified() throws SQLException {
        return !rows.texts("SELECT 1 FROM notifications_notification t WHERE user_id = " + matched
                        + " AND id NOT IN (SELECT id FROM old_notifications_notification) LIMIT 1")
                .isEmpty();
    }

    /** Makes everything as it was. */
    public void restore() throws IOException, SQLException {
        rows.restore();
        files.restore();
    }

    /** Sees the instance, and how it was. */
    public Connection connection() {
        return rows.connection();
    }
}
