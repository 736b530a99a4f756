package world.karrot.migrate.content.core.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.addedLater;
import static world.karrot.migrate.api.content.Traits.between;
import static world.karrot.migrate.api.content.Traits.blankAsNull;
import static world.karrot.migrate.api.content.Traits.clock;
import static world.karrot.migrate.api.content.Traits.derived;
import static world.karrot.migrate.api.content.Traits.lasting;
import static world.karrot.migrate.api.content.Traits.local;
import static world.karrot.migrate.api.content.Traits.matchedBy;
import static world.karrot.migrate.api.content.Traits.nameOf;
import static world.karrot.migrate.api.content.Traits.namedBy;
import static world.karrot.migrate.api.content.Traits.oneOf;
import static world.karrot.migrate.api.content.Traits.password;
import static world.karrot.migrate.api.content.Traits.recurrence;
import static world.karrot.migrate.api.content.Traits.requires;
import static world.karrot.migrate.api.content.Traits.sameAs;
import static world.karrot.migrate.api.content.Traits.since;
import static world.karrot.migrate.api.content.Traits.standIn;
import static world.karrot.migrate.api.content.Traits.timeZone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ByProduct;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Upgrade;

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
                model(Model.GROUP, "group")
                        .picture("photo", "group_photos", 600, 200)
                        .text("description")
                        .text("welcome_message")
                        .text("public_description")
                        .text("application_questions")
                        .linkedAs("group")
                        .linkedAs("groupPreview")
                        .linkedAs("public-activities")
                        .linkedAs("groups-info")
                        .with(blankAsNull("timezone"))
                        .with(timeZone("timezone"))
                        .with(oneOf("status", "active", "inactive", "playground"))
                        .with(oneOf("theme", "foodsaving", "bikekitchen", "general"))
                        .with(derived("members")),
                model("users.user", "person", "people")
                        .with(matchedBy("email", "mail_verified", "is_active"))
                        .with(namedBy("display_name"))
                        .with(password("password", FormerMember::unusable, PasswordHash::isSound))
                        .with(sameAs("unverified_email", "email"))
                        .with(standIn(FormerMember::row, "display_name"))
                        .free("username")
                        .never("is_staff", "is_superuser")
                        .picture("photo", "user__photos", 600, 200)
                        .text("description")
                        .linkedAs("user"),
                model(ROLE, "role").ownedBy("group").text("description"),
                model(Model.MEMBERSHIP, "membership")
                        .storedIn("groups_group_members")
                        .ownedBy("group")
                        .people("user", "members")
                        .personal("user")
                        .with(nameOf("roles", ROLE, "name", MEMBER, NEWCOMER, EDITOR))
                        .with(clock(Absence.NOTICED))
                        .with(clock(Absence.WARNED))
                        .with(clock(Absence.ENDED)),
                model("groups.trust", "sign of trust", "signs of trust")
                        .ownedBy("membership")
                        .personal("given_by")
                        .with(nameOf("role", ROLE, "name", EDITOR)),
                model("agreements.agreement", "agreement")
                        .ownedBy("group")
                        .text("summary")
                        .text("content")
                        .linkedAs("agreements"),
                model("places.placetype", "type of place", "types of places")
                        .ownedBy("group")
                        .with(namedBy("name"))
                        .text("description")
                        .with(Archiving.DESCRIBED)
                        .with(Archiving.OF_PLACE_TYPES),
                model(PlaceStatuses.MODEL, "status of places", "statuses of places")
                        .ownedBy("group")
                        .with(namedBy("name"))
                        .text("description")
                        .with(PlaceStatuses.MADE),
                model("places.place", "place")
                        .ownedBy("group")
                        .with(PlaceStatuses.NAMED)
                        .with(Archiving.OF_PLACES)
                        .text("description")
                        .linkedAs("place")
                        .with(oneOf("default_view", "activities", "wall"))
                        .with(between("weeks_in_advance", 0, 52))
                        .with(derived("subscribers")),
                model("places.placesubscription", "subscription to a place", "subscriptions to places")
                        .ownedBy("place")
                        .personal("user"),
                model("activities.activitytype", "type of activity", "types of activities")
                        .ownedBy("group")
                        .with(namedBy("name"))
                        .text("description")
                        .with(Archiving.DESCRIBED)
                        .with(Archiving.OF_ACTIVITY_TYPES),
                model("activities.activityseries", "series of activities", "series of activities")
                        .ownedBy("place")
                        .with(since("is_public", Upgrade.first(false)))
                        .text("description")
                        .picture(BANNER, "activity_series__banner_images", 1600)
                        .with(recurrence("rule"))
                        .with(lasting("duration", Duration.ofDays(366)))
                        .with(requires(Model.GROUP, "timezone", NO_ZONE))
                        .with(addedLater(BANNER)),
                model(
                                "activities.seriesparticipanttype",
                                "kind of participant in a series",
                                "kinds of participants in series")
                        .ownedBy("activity_series")
                        .text("description"),
                model("activities.activity", "activity", "activities")
                        .ownedBy("place")
                        .text("description")
                        .linkedAs("activities")
                        .linkedAs("give-feedback")
                        .linkedAs("a", "public_id")
                        .picture(BANNER, "activity__banner_images", 1600)
                        .free("public_id")
                        .with(derived("participants", "feedback_given_by"))
                        .with(since("has_started", Upgrade.begun("date")))
                        .with(clock(OVER)),
                model("activities.participanttype", "kind of participant", "kinds of participants")
                        .ownedBy("activity")
                        .text("description"),
                model("activities.activityparticipant", "sign-up")
                        .storedIn("activities_activity_participants")
                        .ownedBy("activity")
                        .with(local("reminder_task_id")),
                model("activities.feedback", "piece of feedback", "pieces of feedback")
                        .ownedBy("about")
                        .text("comment")
                        .linkedAs("feedback"),
                model("activities.feedbacknoshow", "no-show").ownedBy("feedback"),
                model("offers.offer", "offer")
                        .ownedBy("group")
                        .text("description")
                        .linkedAs("offers")
                        .with(Archiving.OF_OFFERS),
                model("offers.offerimage", "picture of an offer", "pictures of offers")
                        .ownedBy("offer")
                        .picture("image", "offer_images", 1600, 600, 200));
    }

    @Override
    public List<Completion> completions() {
        return List.of(
                Conversations.OF_GROUPS,
                Conversations.OF_PLACES,
                Conversations.OF_ACTIVITIES,
                Conversations.OF_OFFERS,
                Marks.OF_CONVERSATIONS,
                Marks.OF_NOTIFICATIONS);
    }

    @Override
    public List<ByProduct> byProducts() {
        return ByProducts.ALL;
    }

    @Override
    public Map<String, String> neverMoved() {
        return NeverMoved.TABLES;
    }

    private static final Clock OVER = Clock.at(
                    "date", "activities that are over and are closed: done, missed or, in an archived place, disabled")
            .undone("is_done", "is_disabled")
            .isAgreed();

    private static final String NO_ZONE = "Karrot makes no more activities of any series on the site";
    private static final String ROLE = "groups.role";
    private static final String MEMBER = "member";
    private static final String NEWCOMER = "newcomer";
    private static final String EDITOR = "editor";
    private static final String BANNER = "banner_image";
}
