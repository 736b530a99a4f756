package world.karrot.migrate.content.history.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** What happened in a group, and to whom. */
@Component
public final class HistoryContent implements ContentType {
    @Override
    public String name() {
        return "history";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("history.history")
                        .ownedBy("group")
                        .json("payload", HistoryIds::of)
                        .json("before", HistoryIds::of)
                        .json("after", HistoryIds::of)
                        .text("message")
                        .linkedAs("history"),
                model("history.history_users").ownedBy("history"));
    }
}
