package world.karrot.migrate.shell.internal.answer;

import java.io.PrintStream;
import java.util.List;
import world.karrot.migrate.shell.internal.console.Failure;
import world.karrot.migrate.shell.internal.console.Invocation;
import world.karrot.migrate.shell.internal.report.Text;

/** Says everything at once. */
record TextPrinter(Invocation invocation) implements Printer {
    @Override
    public void say(List<String> lines) {
        print(lines, System.out);
    }

    @Override
    public void answer(Answer answer) {
        print(answer.lines(), System.out);
    }

    /** Without anything that a terminal would obey. */
    void print(List<String> lines, PrintStream to) {
        lines.stream().map(invocation::in).map(Text::clean).forEach(to::println);
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
