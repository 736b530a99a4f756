package world.karrot.migrate.content.notifications.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;

/** What members were told about their group. */
@Component
public final class NotificationsContent implements ContentType {
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
            .texts("url")
            .plain("activity_date", "role");

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public List<Model> models() {
        return List.of(model("notifications.notification")
                .ownedBy("user")
                .personal("user")
                .about("context", "group")
                .json("context", CONTEXT));
    }
}
