package world.karrot.migrate.shell.internal.instance;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.KarrotCommand;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.json.DisconnectDocument;

@Service
@Command(
        scope = "karrot",
        name = "disconnect",
        description = "Forgets where a Karrot instance is",
        detailedDescription = """
                Nothing changes at the instance itself: its receipts, and what was imported there, stay.

                karrot:disconnect old
                """)
public final class DisconnectCommand extends KarrotCommand {
    @Argument(
            name = "name",
            description = "The instance, as karrot:instances lists it",
            required = true,
            multiValued = true)
    @Completion(InstanceNames.class)
    List<String> words;

    @Reference
    Instances instances;

    @Override
    protected void run() {
        if (words.size() != 1) {
            throw new MigrationException("Name one instance, not " + words.size() + ".");
        }
        String name = words.get(0);
        instances.disconnect(name);
        finished("The instance is disconnected.");
        answer(Answer.of(
                List.of("Disconnected " + name + ". Nothing has changed there."), new DisconnectDocument(name)));
    }
}
