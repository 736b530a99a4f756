package world.karrot.migrate.content.core.internal;

import static java.util.Map.entry;

import java.util.Map;

/** What would be of no use on another instance, or would open a door there. */
final class NeverMoved {
    private static final String ACCESS = "gives access to the source";
    private static final String DEVICE = "belongs to a device that is signed in on the source";
    private static final String ROOM = "a video call on the source";
    private static final String LOG = "the source's own log";

    static final Map<String, String> TABLES = Map.ofEntries(
            entry("activities_icsauthtoken", ACCESS),
            entry("authtoken_token", ACCESS),
            entry("userauth_verificationcode", ACCESS),
            entry("subscriptions_channelsubscription", DEVICE),
            entry("subscriptions_pushsubscription", DEVICE),
            entry("subscriptions_webpushsubscription", DEVICE),
            entry("meet_room", ROOM),
            entry("meet_room_subject_users", ROOM),
            entry("meet_roomparticipant", ROOM),
            entry("webhooks_incomingemail", LOG),
            entry("django_admin_log", LOG));

    private NeverMoved() {}
}
