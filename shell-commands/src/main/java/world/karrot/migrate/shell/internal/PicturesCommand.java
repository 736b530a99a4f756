package world.karrot.migrate.shell.internal;

import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import world.karrot.migrate.api.transfer.PictureReport;
import world.karrot.migrate.api.transfer.PictureRequest;
import world.karrot.migrate.api.transfer.PictureService;
import world.karrot.migrate.shell.internal.answer.Answer;
import world.karrot.migrate.shell.internal.argument.ReceiptArgument;
import world.karrot.migrate.shell.internal.completion.InstanceNames;
import world.karrot.migrate.shell.internal.completion.ReceiptNumbers;
import world.karrot.migrate.shell.internal.console.ProgressLine;
import world.karrot.migrate.shell.internal.json.PicturesDocument;
import world.karrot.migrate.shell.internal.report.PictureLines;

@Service
@Command(
        scope = "karrot",
        name = "pictures",
        description = "Makes the smaller copies of pictures that Karrot shows, where they are missing",
        detailedDescription = """
                Karrot shows pictures in smaller sizes, and makes these only when somebody uploads a picture. An import \
                makes them for the pictures that it brought; this command makes those that are still missing, of one \
                import or of all pictures of the instance. It changes nothing that is there, and can be stopped and run \
                again at any time. A picture of which no sizes can be made is a warning and not a failure: the exit code \
                is 0 if all pictures have been tried. The last line says "Pictures complete".

                karrot:pictures
                karrot:pictures 4 -i new
                """)
public final class PicturesCommand extends KarrotCommand {
    @Argument(
            name = "receipt",
            description = "The number of an import's receipt, as karrot:imports lists it; without it, all pictures",
            multiValued = true)
    @Completion(ReceiptNumbers.class)
    List<String> words = List.of();

    @Option(name = "-i", aliases = "--instance", description = "The instance; not needed when only one is connected")
    @Completion(InstanceNames.class)
    String instance;

    @Reference
    PictureService pictureService;

    @Override
    protected void run() {
        Optional<Long> receipt = ReceiptArgument.atMostOne(words);
        PictureReport report = made(new PictureRequest(Optional.ofNullable(instance), receipt));
        finished("The sizes of pictures are made.");
        answer(Answer.of(PictureLines.of(report), PicturesDocument.of(report)));
    }

    private PictureReport made(PictureRequest request) {
        try (ProgressLine progress = progress()) {
            return pictureService.make(request, progress);
        }
    }
}
