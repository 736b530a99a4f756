package world.karrot.migrate.itests.rules.dropped;

import java.util.List;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Content that cannot even be made. */
public final class UnmadeContent implements ContentType {
    public UnmadeContent() {
        throw new IllegalStateException("half a bundle");
    }

    @Override
    public String name() {
        return "tools";
    }

    @Override
    public List<Model> models() {
        return List.of();
    }
}
