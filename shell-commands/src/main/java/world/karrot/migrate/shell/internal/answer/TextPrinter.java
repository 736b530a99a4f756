package world.karrot.migrate.shell.internal.answer;

import java.util.List;
import world.karrot.migrate.shell.internal.console.Failure;

/** Says everything at once. */
final class TextPrinter implements Printer {
    @Override
    public void say(List<String> lines) {
        Answer.text(lines).accept(System.out);
    }

    @Override
    public void answer(Answer answer) {
        answer.text().accept(System.out);
    }

    @Override
    public void complete() {
        // it is printed
    }

    @Override
    public void failed(Failure failure) {
        // the message says it all
    }
}
