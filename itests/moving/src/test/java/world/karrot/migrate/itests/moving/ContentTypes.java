package world.karrot.migrate.itests.moving;

import java.sql.SQLException;
import world.karrot.migrate.itests.instances.KarrotInstance;

/** The fixtures have the same numbers of content types; real instances do not. */
final class ContentTypes {

    private ContentTypes() {}

    static void renumber(KarrotInstance instance) throws SQLException {
        Workbench.change(
                instance,
                "UPDATE django_content_type SET id = id + 1000",
                "UPDATE conversations_conversation SET target_type_id = target_type_id + 1000");
    }
}
