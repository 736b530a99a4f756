package world.karrot.migrate.shell.internal.answer;

import java.util.List;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.document.DocumentText;
import world.karrot.migrate.shell.internal.json.RefusalDocument;

/** Prints one document and nothing else: an answer waits for the command's end, which may still be a failure. */
final class JsonPrinter implements Printer {
    private final TextPrinter beside;
    private Object document;
    private boolean printed;

    /** @param beside says what is no part of the document */
    JsonPrinter(TextPrinter beside) {
        this.beside = beside;
    }

    @Override
    public void say(List<String> lines) {
        beside.print(lines, System.err);
    }

    @Override
    public void answer(Answer answer) {
        document = answer.document().get();
    }

    @Override
    public void complete() {
        if (document != null) {
            print(document);
        }
    }

    @Override
    public void failed(Failure failure) {
        print(RefusalDocument.of(failure, document));
    }

    private void print(Object whole) {
        if (!printed) {
            printed = true;
            System.out.print(beside.invocation().in(DocumentText.of(whole)));
        }
    }
}
