package world.karrot.migrate.itests.workshop.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Manager;
import world.karrot.migrate.shell.internal.ContentCommand;
import world.karrot.migrate.shell.internal.ExportCommand;
import world.karrot.migrate.shell.internal.GroupsCommand;
import world.karrot.migrate.shell.internal.ImportCommand;
import world.karrot.migrate.shell.internal.ImportsCommand;
import world.karrot.migrate.shell.internal.InspectCommand;
import world.karrot.migrate.shell.internal.ModelsCommand;
import world.karrot.migrate.shell.internal.PeopleCommand;
import world.karrot.migrate.shell.internal.PicturesCommand;
import world.karrot.migrate.shell.internal.PlanCommand;
import world.karrot.migrate.shell.internal.UndoCommand;
import world.karrot.migrate.shell.internal.completion.ArchiveFiles;
import world.karrot.migrate.shell.internal.completion.ContentChanges;
import world.karrot.migrate.shell.internal.completion.ContentNames;
import world.karrot.migrate.shell.internal.completion.GroupIds;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.completion.ReceiptNumbers;
import world.karrot.migrate.shell.internal.completion.Renames;
import world.karrot.migrate.shell.internal.instance.ConnectCommand;
import world.karrot.migrate.shell.internal.instance.DisconnectCommand;
import world.karrot.migrate.shell.internal.instance.DoctorCommand;
import world.karrot.migrate.shell.internal.instance.InstancesCommand;

/** The commands, and what the tab key asks. */
final class InstalledCommands {
    private static final List<Class<?>> CLASSES = List.of(
            ArchiveFiles.class,
            ConnectCommand.class,
            ContentChanges.class,
            ContentCommand.class,
            ContentNames.class,
            DisconnectCommand.class,
            DoctorCommand.class,
            ExportCommand.class,
            GroupIds.class,
            GroupsCommand.class,
            ImportCommand.class,
            ImportsCommand.class,
            InspectCommand.class,
            InstanceNames.class,
            InstancesCommand.class,
            ModelsCommand.class,
            PeopleCommand.class,
            PicturesCommand.class,
            PlanCommand.class,
            ReceiptNumbers.class,
            Renames.class,
            UndoCommand.class);

    private InstalledCommands() {}

    static void register(Manager manager) {
        CLASSES.forEach(manager::register);
    }
}
