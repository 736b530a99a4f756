package world.karrot.migrate.shell.internal;

import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.registry.ModelRegistry;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.completion.ContentChanges;
import world.karrot.migrate.shell.internal.feature.ContentFeature;
import world.karrot.migrate.shell.internal.feature.ContentFeature.State;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.feature.OfferedContent;
import world.karrot.migrate.shell.internal.json.ContentDocument;
import world.karrot.migrate.shell.internal.report.ContentLines;

@Service
@Command(
        scope = "karrot",
        name = "content",
        description = "Lists what can move with a group, and adds or removes it",
        detailedDescription = """
                Add a content on both sides: on the source before the export, on the target before the import. It is \
                there from then on, after a restart, too.

                karrot:content
                karrot:content add messages issues
                karrot:content add all
                karrot:content remove issues
                """)
public final class ContentCommand extends ListCommand {
    @Argument(
            name = "change",
            description = "add or remove, and the names of contents, or all",
            multiValued = true,
            valueToShowInHelp = "none")
    @Completion(ContentChanges.class)
    List<String> words = List.of();

    @Reference
    ContentFeatures contents;

    @Reference
    ModelRegistry registry;

    @Override
    protected void run() {
        if (words.isEmpty()) {
            List<OfferedContent> offered = offered();
            answer(Answer.of(lines(ContentLines.listing(offered)), new ContentDocument(offered, null)));
        } else {
            change(words.get(0), words.subList(1, words.size()));
        }
    }

    private List<OfferedContent> offered() {
        return ContentLines.offered(contents.list(), registry.contents());
    }

    private void change(String action, List<String> names) {
        if (!List.of("add", "remove").contains(action) || names.isEmpty()) {
            throw new MigrationException("Say add or remove, and the names of contents, such as karrot:content add"
                    + " messages issues. karrot:content lists what there is.");
        }
        List<ContentFeature> named = contents.named(names);
        if (action.equals("add")) {
            add(named);
        } else {
            remove(named, names);
        }
    }

    private void add(List<ContentFeature> named) {
        List<ContentFeature> absent = in(State.ABSENT, named).toList();
        contents.add(absent);
        finished("The content is added.");
        answer(changed(ContentLines.added(named), absent));
    }

    private void remove(List<ContentFeature> named, List<String> names) {
        in(State.NEEDED, named)
                .filter(content -> names.contains(content.name()))
                .findFirst()
                .ifPresent(needed -> {
                    throw new MigrationException(needed.name() + " cannot be removed: the rest needs it.");
                });
        List<ContentFeature> installed = in(State.INSTALLED, named).toList();
        contents.remove(installed);
        finished("The content is removed.");
        answer(changed(ContentLines.removed(named), installed));
    }

    private Answer changed(List<String> lines, List<ContentFeature> changed) {
        return new Answer(lines, () -> ContentDocument.changed(offered(), changed));
    }

    private static Stream<ContentFeature> in(State state, List<ContentFeature> contents) {
        return contents.stream().filter(content -> content.state() == state);
    }
}
