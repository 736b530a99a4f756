package world.karrot.migrate.content.core.internal;

import static java.util.Map.entry;
import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** What Karrot's own tool moves: groups, their members, places, activities, feedback, agreements and offers. */
@Component
public final class CoreContent implements ContentType {
    @Override
    public String name() {
        return "core";
    }

    @Override
    public boolean knownToKarrot() {
        return true;
    }

    @Override
    public List<Model> models() {
        return List.of(
                model(Model.GROUP)
                        .file("photo", "group_photos")
                        .text("description")
                        .text("welcome_message")
                        .text("public_description")
                        .text("application_questions")
                        .linkedAs("group")
                        .blankAsNull("timezone")
                        .derived("members"),
                model("users.user")
                        .matchedBy("email", "mail_verified")
                        .namedBy("display_name")
                        .free("username")
                        .password("password", FormerMember::unusable)
                        .never("is_staff", "is_superuser")
                        .file("photo", "user__photos")
                        .text("description")
                        .linkedAs("user")
                        .standIn(FormerMember::row, "display_name"),
                model("groups.role").ownedBy("group").text("description"),
                model("groups.groupmembership")
                        .storedIn("groups_group_members")
                        .ownedBy("group")
                        .people("user")
                        .personal("user"),
                model("groups.trust").ownedBy("membership").personal("given_by"),
                model("agreements.agreement")
                        .ownedBy("group")
                        .text("summary")
                        .text("content")
                        .linkedAs("agreements"),
                model("places.placetype").ownedBy("group"),
                model("places.placestatus").ownedBy("group"),
                model("places.place")
                        .ownedBy("group")
                        .text("description")
                        .linkedAs("place")
                        .derived("subscribers"),
                model("places.placesubscription").ownedBy("place").personal("user"),
                model("activities.activitytype").ownedBy("group"),
                model("activities.activityseries")
                        .ownedBy("place")
                        .text("description")
                        .file(BANNER, "activity_series__banner_images"),
                model("activities.seriesparticipanttype").ownedBy("activity_series"),
                model("activities.activity")
                        .ownedBy("place")
                        .text("description")
                        .linkedAs("activities")
                        .file(BANNER, "activity__banner_images")
                        .free("public_id")
                        .derived("participants", "feedback_given_by"),
                model("activities.participanttype").ownedBy("activity"),
                model("activities.activityparticipant")
                        .storedIn("activities_activity_participants")
                        .ownedBy("activity"),
                model("activities.feedback").ownedBy("about").text("comment"),
                model("activities.feedbacknoshow").ownedBy("feedback"),
                model("offers.offer").ownedBy("group").text("description").linkedAs("offers"),
                model("offers.offerimage").ownedBy("offer").file("image", "offer_images"));
    }

    @Override
    public List<Completion> completions() {
        return List.of(Walls.OF_GROUPS, Walls.OF_PLACES, Marks.OF_CONVERSATIONS, Marks.OF_NOTIFICATIONS);
    }

    @Override
    public Map<String, String> neverMoved() {
        return Map.ofEntries(
                entry("activities_icsauthtoken", ACCESS),
                entry("authtoken_token", ACCESS),
                entry("userauth_verificationcode", ACCESS),
                entry("subscriptions_channelsubscription", DEVICE),
                entry("subscriptions_webpushsubscription", DEVICE),
                entry("meet_room", ROOM),
                entry("meet_room_subject_users", ROOM),
                entry("meet_roomparticipant", ROOM),
                entry("webhooks_incomingemail", LOG),
                entry("django_admin_log", LOG));
    }

    private static final String BANNER = "banner_image";
    private static final String ACCESS = "gives access to the source";
    private static final String DEVICE = "belongs to a device that is signed in on the source";
    private static final String ROOM = "a video call on the source";
    private static final String LOG = "the source's own log";
}
