package world.karrot.migrate.content.applications.internal;

import static world.karrot.migrate.api.content.Model.model;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/**
 * Who asked to join a group. Applicants come along as people: an open application without its applicant says nothing.
 */
@Component
public final class ApplicationsContent implements ContentType {
    @Override
    public String name() {
        return "applications";
    }

    @Override
    public List<Model> models() {
        return List.of(model("applications.application")
                .ownedBy("group")
                .people("user")
                .text("questions")
                .text("answers")
                .linkedAs("applications"));
    }
}
