package org.example.tools;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.JsonIds;
import world.karrot.migrate.api.content.Model;

/** The tools that a group lends, and who has them. */
@Component
public final class ToolsContent implements ContentType {
    @Override
    public String name() {
        return "tools";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("tools.tool", "tool").ownedBy("group").file("photo", "tool_photos"),
                model("tools.loan", "loan")
                        .ownedBy("tool")
                        .json("details", JsonIds.NONE.ids("places.place", "handed_over_at")));
    }
}
