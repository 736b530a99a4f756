package world.karrot.migrate.shell.internal;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoRequest;
import world.karrot.migrate.api.transfer.UndoService;
import world.karrot.migrate.shell.internal.argument.ReceiptArgument;
import world.karrot.migrate.shell.internal.argument.TrailingOptions;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.completion.ReceiptNumbers;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.report.UndoLines;

@Service
@Command(
        scope = "karrot",
        name = "undo",
        description = "Takes back what an import brought to a Karrot instance",
        detailedDescription = """
                Removes the rows and files that the import made, and nothing else. If anything newer depends on them, it \
                says what that is and removes nothing. The last line says "Undo complete".

                karrot:undo 4
                karrot:undo 4 -i new --dry-run
                """)
public final class UndoCommand extends KarrotCommand {
    @Argument(
            name = "receipt",
            description = "The receipt's number, as karrot:imports lists it",
            required = true,
            multiValued = true)
    @Completion(ReceiptNumbers.class)
    List<String> words;

    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Option(name = "--dry-run", description = "Do it all to see what would happen, then leave it as it was")
    boolean dryRun;

    @Reference
    UndoService undoService;

    @Override
    void run() {
        long receipt = ReceiptArgument.one(TrailingOptions.set(this, words));
        print(UndoLines.of(undone(new UndoRequest(Optional.ofNullable(instance), receipt, dryRun))));
        print(dryRun ? "Dry run complete: nothing was changed" : "Undo complete");
    }

    @Override
    List<String> whenRefused(Throwable problem) {
        return List.of("Nothing was undone.");
    }

    private UndoReport undone(UndoRequest request) {
        try (ProgressLine progress = ProgressLine.of(session)) {
            return undoService.undo(request, progress);
        }
    }
}
