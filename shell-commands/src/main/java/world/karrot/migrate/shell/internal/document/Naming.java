package world.karrot.migrate.shell.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.shell.internal.document.Report.Words;

/**
 * What contents declare for readers who know no model.
 *
 * @param contents that are installed
 */
record Naming(List<Content> contents) {
    /** The content that moves a model, or null where none that is installed does. */
    String content(String model) {
        return contents.stream()
                .filter(content -> declared(content, model).isPresent())
                .map(Content::name)
                .findFirst()
                .orElse(null);
    }

    /** What a model's rows are called: as the model where nobody says it. */
    Words words(String model) {
        return contents.stream()
                .flatMap(content -> declared(content, model).stream())
                .map(Model::called)
                .findFirst()
                .map(called -> new Words(called.one(), called.many()))
                .orElseGet(() -> new Words(model, model));
    }

    private static Optional<Model> declared(Content content, String model) {
        Stream<Model> models = content.models().stream();
        return models.filter(declared -> declared.name().equals(model)).findFirst();
    }
}
