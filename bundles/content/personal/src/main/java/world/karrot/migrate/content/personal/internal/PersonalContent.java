package world.karrot.migrate.content.personal.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** A person's own marks of what they have seen, taken over for people who are new on the target. */
@Component
public final class PersonalContent implements ContentType {
    @Override
    public String name() {
        return "personal";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("conversations.conversationmeta", "mark of conversations seen", "marks of conversations seen")
                        .ownedBy("user")
                        .onlyForNew("user"),
                model("notifications.notificationmeta", "mark of notifications seen", "marks of notifications seen")
                        .ownedBy("user")
                        .onlyForNew("user"),
                model("community_feed.communityfeedmeta", "mark of news seen", "marks of news seen")
                        .ownedBy("user")
                        .onlyForNew("user"));
    }
}
