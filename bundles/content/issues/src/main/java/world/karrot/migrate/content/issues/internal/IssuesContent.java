package world.karrot.migrate.content.issues.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Decisions a group takes: issues, the votings held on them, their options and the votes. */
@Component
public final class IssuesContent implements ContentType {
    @Override
    public String name() {
        return "issues";
    }

    @Override
    public List<Model> models() {
        return List.of(
                model("issues.issue").ownedBy("group").text("topic").linkedAs("issues"),
                model("issues.voting").ownedBy("issue"),
                model("issues.option").ownedBy("voting"),
                model("issues.vote").ownedBy("option"));
    }
}
