package world.karrot.migrate.shell.internal.answer;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    void print(List<String> lines, PrintStream to) {
        lines.stream().map(invocation::in).map(TextPrinter::clean).forEach(to::println);
    }

    /** Without anything that a terminal would obey; tabs are between the cells of a table. */
    private static String clean(String line) {
        return Stream.of(line.split("\t", -1)).map(Text::clean).collect(Collectors.joining("\t"));
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
