package world.karrot.migrate.itests.workshop.compare;

import java.util.Set;

/** Names of contents, as {@code karrot models} shows them. */
public final class ContentNames {

    public static final Set<String> CORE = Set.of("core");

    public static final Set<String> ALL =
            Set.of("core", "messages", "issues", "applications", "history", "invitations", "notifications", "personal");

    private ContentNames() {}
}
