package world.karrot.migrate.shell.internal.answer;

import java.util.List;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.console.Invocation;

/** Says what comes of a command to whoever called it. Used by the thread that runs the command. */
public interface Printer {
    /** One for people, or one for programs. */
    static Printer of(boolean json, Invocation invocation) {
        TextPrinter text = new TextPrinter(invocation);
        return json ? new JsonPrinter(text) : text;
    }

    /** Says something before the answer to whoever is asked then. */
    void say(List<String> lines);

    /** Takes what came of the command; at most once. */
    void answer(Answer answer);

    /** Makes sure that the answer is printed, if there is one. */
    void complete();

    /** Prints what the shell does not print: it has the message already. */
    void failed(Failure failure);
}
