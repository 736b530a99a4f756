package world.karrot.migrate.content.history.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.redacted;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.content.Whose;

/** What happened in a group, and to whom. */
@Component
public final class HistoryContent implements ContentType {
    private static final String USERS = "history.history_users";

    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("history.history", "entry of the history", "entries of the history")
                        .ownedBy("group")
                        .json("payload", HistoryIds::of)
                        .json("before", HistoryIds::of)
                        .json("after", HistoryIds::of)
                        .text("message")
                        .linkedAs("history")
                        .with(redacted("payload", "applicant_name", Whose.key(HistoryIds.USER, "applicant")))
                        .with(redacted("payload", "display_name", Whose.rows(USERS, "user"))),
                model(USERS, "person in the history", "people in the history").ownedBy("history"));
    }
}
