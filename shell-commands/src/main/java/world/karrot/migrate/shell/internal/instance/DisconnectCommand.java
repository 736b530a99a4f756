package world.karrot.migrate.shell.internal.instance;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.instance.Instances;
import world.karrot.migrate.shell.internal.KarrotCommand;
import world.karrot.migrate.shell.internal.completion.InstanceNames;

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
    @Argument(name = "name", description = "The instance, as karrot:instances lists it", required = true)
    @Completion(InstanceNames.class)
    String name;

    @Reference
    Instances instances;

    @Override
    protected void run() {
        instances.disconnect(name);
        finished("The instance is disconnected.");
        print("Disconnected " + name + ". Nothing has changed there.");
    }
}
