package world.karrot.migrate.itests.workshop;

import java.util.List;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.content.applications.internal.ApplicationsContent;
import world.karrot.migrate.content.core.internal.CoreContent;
import world.karrot.migrate.content.history.internal.HistoryContent;
import world.karrot.migrate.content.invitations.internal.InvitationsContent;
import world.karrot.migrate.content.issues.internal.IssuesContent;
import world.karrot.migrate.content.messages.internal.MessagesContent;
import world.karrot.migrate.content.notifications.internal.NotificationsContent;
import world.karrot.migrate.content.personal.internal.PersonalContent;
import world.karrot.migrate.registry.internal.FixedRegistry;

/** What may be installed. */
public final class Contents {
    /** All that there is. */
    public static final ModelRegistry ALL = of(
            new CoreContent(),
            new MessagesContent(),
            new IssuesContent(),
            new ApplicationsContent(),
            new HistoryContent(),
            new InvitationsContent(),
            new NotificationsContent(),
            new PersonalContent());

    /** The core and nothing else. */
    public static final ModelRegistry CORE = of(new CoreContent());

    private Contents() {}

    /** These and no others. */
    public static ModelRegistry of(ContentType... types) {
        return new FixedRegistry(List.of(types), List.of(), List.of());
    }
}
