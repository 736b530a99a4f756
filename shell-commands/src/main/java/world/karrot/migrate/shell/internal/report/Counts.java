package world.karrot.migrate.shell.internal.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import world.karrot.migrate.api.transfer.ModelCount;

/** Names and what belongs to them, in two columns. */
public final class Counts {
    private Counts() {}

    static List<String> of(List<ModelCount> models) {
        return columns(models, ModelCount::model, model -> String.format("%12s", Text.number(model.rows())));
    }

    /** In one line. */
    static String words(List<ModelCount> models) {
        return models.stream()
                .map(model -> model.model() + " " + Text.number(model.rows()))
                .collect(Collectors.joining(", "));
    }

    /** The first column as wide as its longest entry. */
    static <T> List<String> columns(List<T> rows, Function<T, String> first, Function<T, String> second) {
        int width = rows.stream().map(first).mapToInt(String::length).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + pad(first.apply(row), width) + "  " + second.apply(row))
                .toList();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
