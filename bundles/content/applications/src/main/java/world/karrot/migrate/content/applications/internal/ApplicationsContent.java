package world.karrot.migrate.content.applications.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.addedLater;
import static world.karrot.migrate.api.content.Traits.lapses;
import static world.karrot.migrate.api.content.Traits.oneOf;
import static world.karrot.migrate.api.content.Traits.redacted;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Conversation;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Where;
import world.karrot.migrate.api.content.Whose;

/** Who asked to join a group. Only who still waits for an answer comes along for having asked. */
@Component
public final class ApplicationsContent implements ContentType {
    private static final Lapse WITHDRAWN =
            new Lapse("user", Without.ACCOUNT, "status", "pending", "withdrawn", "decided_at");

    private static final Completion CONVERSATIONS = new Conversation(
                    "applications.application",
                    "target.group_id",
                    "CASE WHEN target.status <> 'pending' THEN " + Conversation.time("decided_at") + " END",
                    """
                    SELECT target.user_id UNION SELECT user_id FROM groups_group_members
                    WHERE group_id = target.group_id AND 'new_application' = ANY (notification_types)""")
            .named("conversations of applications");

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public List<Model> models() {
        return List.of(model("applications.application", "application")
                .ownedBy("group")
                .people("user", "pending applicants", Where.is("status", "pending"))
                .text("questions")
                .text("answers")
                .linkedAs("applications")
                .with(redacted("answers", Whose.reference("user")))
                .with(oneOf("status", "pending", "accepted", "declined", "withdrawn"))
                .with(lapses(WITHDRAWN))
                .with(addedLater("decided_at")));
    }

    @Override
    public List<Completion> completions() {
        return List.of(CONVERSATIONS);
    }
}
