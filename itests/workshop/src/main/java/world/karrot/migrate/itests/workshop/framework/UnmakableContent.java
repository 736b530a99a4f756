package world.karrot.migrate.itests.workshop.framework;

import java.util.List;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Content that cannot even be made. */
public final class UnmakableContent implements ContentType {
    public UnmakableContent() {
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
