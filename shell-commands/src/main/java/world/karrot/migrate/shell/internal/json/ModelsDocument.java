package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * What karrot:models lists.
 *
 * @param unclaimed models of the instance that nobody moves; null where none was named
 * @param refused contents that cannot take part
 * @param problems what is wrong with the instance, in the way of every export and import
 */
public record ModelsDocument(List<Moved> contents, List<String> unclaimed, List<Note> refused, List<Note> problems) {
    /** A content and its models. */
    public record Moved(String name, String bundle, String version, List<String> models) {
        static Moved of(Content content) {
            return new Moved(
                    content.name(),
                    content.bundle(),
                    content.version(),
                    content.models().stream().map(Model::name).toList());
        }
    }

    public static ModelsDocument of(
            List<Content> contents, List<String> unclaimed, List<Finding> refused, List<Finding> problems) {
        return new ModelsDocument(
                contents.stream().map(Moved::of).toList(), unclaimed, Note.of(refused), Note.of(problems));
    }
}
