package world.karrot.migrate.content.issues.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.addedLater;
import static world.karrot.migrate.api.content.Traits.clock;
import static world.karrot.migrate.api.content.Traits.lapses;
import static world.karrot.migrate.api.content.Traits.needed;
import static world.karrot.migrate.api.content.Traits.oneOf;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.Completion;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Conversation;
import world.karrot.migrate.api.content.Lapse;
import world.karrot.migrate.api.content.Lapse.Without;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Where;

/** Decisions a group takes: issues, the votings held on them, their options and the votes. */
@Component
public final class IssuesContent implements ContentType {
    private static final Lapse CANCELLED =
            new Lapse("affected_user", Without.MEMBERSHIP, "status", "ongoing", "cancelled", "status_changed_at");

    private static final Clock DECIDED = Clock.at(
                    "expires_at", "votings that are decided by the votes that came along, which may remove a member")
            .undone("accepted_option")
            .asLongAs("issue", Where.is("status", "ongoing"))
            .isGrave();

    private static final Completion CONVERSATIONS = new Conversation(
                    "issues.issue",
                    "target.group_id",
                    "CASE WHEN target.status <> 'ongoing' THEN " + Conversation.time("status_changed_at") + " END",
                    """
                    SELECT user_id FROM groups_group_members WHERE group_id = target.group_id
                    AND user_id IN (target.created_by_id, target.affected_user_id)""")
            .named("conversations of issues");

    @Override
    public String name() {
        return "issues";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("issues.issue", "issue")
                        .ownedBy("group")
                        .text("topic")
                        .linkedAs("issues")
                        .with(needed("affected_user"))
                        .with(oneOf("status", "ongoing", "decided", "cancelled"))
                        .with(oneOf("type", "conflict_resolution"))
                        .with(lapses(CANCELLED))
                        .with(addedLater("status_changed_at")),
                model("issues.voting", "voting").ownedBy("issue").with(clock(DECIDED)),
                model("issues.option", "option to vote for", "options to vote for")
                        .ownedBy("voting")
                        .with(oneOf("type", "further_discussion", "no_change", "remove_user")),
                model("issues.vote", "vote").ownedBy("option").personal("user"));
    }

    @Override
    public List<Completion> completions() {
        return List.of(CONVERSATIONS);
    }
}
