package world.karrot.migrate.content.invitations.internal;

import static world.karrot.migrate.api.content.Model.model;
import static world.karrot.migrate.api.content.Traits.clock;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import world.karrot.migrate.api.content.Clock;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Who was invited to a group, and by whom. */
@Component
public final class InvitationsContent implements ContentType {
    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public List<Model> models() {
        return List.of(model("invitations.invitation", "invitation")
                .ownedBy("group")
                .free("token")
                .with(clock(Clock.at("expires_at", "invitations that expire"))));
    }
}
