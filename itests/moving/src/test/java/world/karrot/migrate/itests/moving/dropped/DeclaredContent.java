package world.karrot.migrate.itests.moving.dropped;

import java.util.ArrayList;
import java.util.List;
import world.karrot.migrate.api.content.ContentType;
import world.karrot.migrate.api.content.Model;

/** Content as a header declares it. */
final class DeclaredContent implements ContentType {
    private final String[] words;

    DeclaredContent(String header) {
        words = header.split(" ", -1);
    }

    @Override
    public String name() {
        return words[0];
    }

    @Override
    public List<Model> models() {
        List<Model> models = new ArrayList<>();
        for (String word : List.of(words).subList(1, words.length)) {
            String[] parts = word.split("<", -1);
            Model model = Model.model(parts[0]);
            models.add(parts.length == 1 ? model : model.ownedBy(parts[1]));
        }
        return models;
    }
}
