package world.karrot.migrate.shell.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.transfer.UndoReport;
import world.karrot.migrate.api.transfer.UndoReport.Later;
import world.karrot.migrate.api.transfer.UndoRequest;
import world.karrot.migrate.api.transfer.UndoService;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.Confirmation;
import world.karrot.migrate.shell.internal.argument.ReceiptArgument;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.completion.ReceiptNumbers;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.feature.ContentFeatures;
import world.karrot.migrate.shell.internal.feature.Offers;
import world.karrot.migrate.shell.internal.json.UndoDocument;
import world.karrot.migrate.shell.internal.report.UndoLines;

@Service
@Command(
        scope = "karrot",
        name = "undo",
        description = "Takes back what an import brought to a Karrot instance",
        detailedDescription = """
                Removes the rows and files that the import made, and what Karrot has written about them by itself, such \
                as notifications. If people have written or joined something there since, it says what that is and \
                removes nothing; with --with-later it asks whether to remove that as well. Nothing of other groups is \
                ever removed. The last line says "Undo complete".

                karrot:undo 4
                karrot:undo 4 -i new --dry-run
                karrot:undo 4 --with-later
                """)
public final class UndoCommand extends KarrotCommand {
    private static final String NOTHING = "Nothing was undone.";

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

    @Option(
            name = "--with-later",
            description = "Also remove what people have written or joined since; says what that is and asks first")
    boolean withLater;

    @Option(name = "--yes", description = "With --with-later: do not ask; for scripts")
    boolean yes;

    @Reference
    UndoService undoService;

    @Reference
    ContentFeatures contents;

    @Override
    protected void run() {
        long receipt = ReceiptArgument.one(words);
        UndoReport report = undone(receipt, takes(receipt), dryRun);
        if (!dryRun) {
            finished("The undo is complete.");
        }
        answer(Answer.of(UndoLines.of(report, dryRun), UndoDocument.of(receipt, dryRun, report)));
    }

    @Override
    List<String> whenRefused(Throwable problem) {
        return Stream.concat(new Offers(contents).line(problem).stream(), Stream.of(NOTHING))
                .toList();
    }

    private Predicate<List<Later>> takes(long receipt) {
        if (!withLater) {
            return later -> false;
        }
        return yes || dryRun ? later -> true : agreed(receipt)::equals;
    }

    /** What may go, after it was shown; nobody's rows wait while somebody thinks it over. */
    private List<Later> agreed(long receipt) {
        List<Later> later = undone(receipt, all -> true, true).later();
        if (!later.isEmpty()) {
            say(UndoLines.later("People have written or joined this since, and it will be removed as well:", later));
            new Confirmation(session, NOTHING).ask("Remove all this?", "--yes");
        }
        return later;
    }

    private UndoReport undone(long receipt, Predicate<List<Later>> takes, boolean isDryRun) {
        try (ProgressLine progress = progress()) {
            return undoService.undo(new UndoRequest(Optional.ofNullable(instance), receipt, takes, isDryRun), progress);
        }
    }
}
