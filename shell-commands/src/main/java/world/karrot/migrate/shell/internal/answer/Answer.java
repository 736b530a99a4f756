package world.karrot.migrate.shell.internal.answer;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import world.karrot.migrate.shell.internal.report.Text;

/**
 * What came of a command.
 *
 * @param text prints it for people
 * @param document makes what programs get, as {@code docs/json} describes it; asked only where that is wanted
 */
public record Answer(Consumer<PrintStream> text, Supplier<?> document) {
    public static Answer of(Consumer<PrintStream> text, Object document) {
        return new Answer(text, () -> document);
    }

    public static Answer of(List<String> lines, Object document) {
        return of(text(lines), document);
    }

    /** Lines, without anything that a terminal would obey. */
    public static Consumer<PrintStream> text(List<String> lines) {
        return out -> lines.stream().map(Text::clean).forEach(out::println);
    }
}
