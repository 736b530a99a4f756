package world.karrot.migrate.content.notifications.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.oneOf;
import static world.karrot.migrate.api.content.Traits.onlyForNewUnlessAsked;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;

/**
 * What members were told about their group. People who were there before get none unless that is asked for: Karrot
 * shows them as its own words.
 */
@Component
public final class NotificationsContent implements ContentType {
    /** All that Karrots have ever written. */
    private static final String[] TYPES = {
        "new_applicant",
        "application_accepted",
        "application_declined",
        "user_became_editor",
        "you_became_editor",
        "user_got_role",
        "you_got_role",
        "feedback_possible",
        "new_place",
        "new_member",
        "member_left",
        "invitation_accepted",
        "activity_upcoming",
        "activity_disabled",
        "activity_enabled",
        "activity_moved",
        "pickup_upcoming",
        "pickup_disabled",
        "pickup_enabled",
        "pickup_moved",
        "conflict_resolution_created",
        "conflict_resolution_created_about_you",
        "conflict_resolution_continued",
        "conflict_resolution_continued_about_you",
        "conflict_resolution_decided",
        "conflict_resolution_decided_about_you",
        "conflict_resolution_you_were_removed",
        "voting_ends_soon",
        "mention",
        "participant_removed"
    };

    private static final JsonIds CONTEXT = JsonIds.NONE
            .ids(Model.GROUP, "group")
            .ids("users.user", "user", "author", "added_by", "removed_by", "affected_user")
            .ids("places.place", "place", "store")
            .ids("activities.activity", "activity", "pickup", "pickup_date")
            .ids("activities.activitytype", "activity_type")
            .ids("activities.activityparticipant", "activity_participant", "pickup_collector")
            .ids("history.history", "history")
            .ids("issues.issue", "issue")
            .ids("applications.application", "application")
            .ids("conversations.conversationmessage", "message")
            .ids("conversations.conversationmessagemention", "mention")
            .links("url")
            .plain("activity_date", "role");

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<Model> models() {
        return List.of(model("notifications.notification", "notification")
                .ownedBy("user")
                .personal("user")
                .with(onlyForNewUnlessAsked("user"))
                .with(oneOf("type", TYPES))
                .about("context", "group")
                .json("context", CONTEXT));
    }
}
