package world.karrot.migrate.shell.internal.json;

import java.util.List;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.content.Model;
import world.karrot.migrate.api.model.Content;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.api.registry.ServedModel;
import world.karrot.migrate.shell.internal.document.Report.Note;

/**
 * What karrot:models lists.
 *
 * @param served what bundles' own exporters and importers serve
 * @param unclaimed models of the instance that nobody moves; null where none was named
 * @param refused contents that cannot take part
 * @param problems what is wrong with the instance, in the way of every export and import
 * @param notes what declarations may have forgotten of the instance; null where none was named
 */
public record ModelsDocument(
        List<Moved> contents,
        List<ServedModel> served,
        List<String> unclaimed,
        List<Note> refused,
        List<Note> problems,
        List<Note> notes) {
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
            ModelRegistry registry, List<String> unclaimed, List<Finding> refused, List<Finding> problems) {
        return new ModelsDocument(
                registry.contents().stream().map(Moved::of).toList(),
                registry.served(),
                unclaimed,
                Note.of(refused),
                Note.of(problems),
                null);
    }

    /** The same with what may have been forgotten. */
    public ModelsDocument noting(List<Finding> found) {
        return new ModelsDocument(contents, served, unclaimed, refused, problems, Note.of(found));
    }
}
