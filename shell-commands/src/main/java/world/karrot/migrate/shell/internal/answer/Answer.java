package world.karrot.migrate.shell.internal.answer;

import java.util.List;
import java.util.function.Supplier;

/**
 * What came of a command.
 *
 * @param lines for people
 * @param document makes what programs get, as {@code docs/json} describes it; asked only where that is wanted
 */
public record Answer(List<String> lines, Supplier<?> document) {
    public static Answer of(List<String> lines, Object document) {
        return new Answer(lines, () -> document);
    }
}
