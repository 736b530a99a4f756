package world.karrot.migrate.shell.internal.report;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lets the cells of a table take more lines, so that its columns and what stands between them are no wider than a
 * screen. The columns give way in which this costs the fewest lines.
 */
record Fitting(List<String> header, List<List<String>> rows) {
    private static final int SCREEN = 100;
    private static final int BETWEEN = 3;
    private static final int LEAST = 8;

    List<List<String>> fitted() {
        int[] widths = IntStream.range(0, header.size()).map(this::widest).toArray();
        int most = SCREEN - BETWEEN * (widths.length - 1);
        while (IntStream.of(widths).sum() > most && narrow(widths)) {}
        return rows.stream().map(row -> fitted(row, widths)).toList();
    }

    private int widest(int column) {
        return cells(column).mapToInt(String::length).max().orElse(0);
    }

    private Stream<String> cells(int column) {
        return Stream.concat(Stream.of(header), rows.stream()).map(row -> row.get(column));
    }

    /** Whether a column could give way. */
    private boolean narrow(int[] widths) {
        return IntStream.range(0, widths.length)
                .filter(column ->
                        widths[column] > Math.max(LEAST, header.get(column).length()))
                .boxed()
                .min(Comparator.comparingLong((Integer column) -> tooWide(column, widths[column] - 1))
                        .thenComparing(column -> -widths[column]))
                .map(column -> widths[column]--)
                .isPresent();
    }

    private long tooWide(int column, int width) {
        return cells(column).filter(cell -> cell.length() > width).count();
    }

    private static List<String> fitted(List<String> row, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> broken(row.get(column), widths[column]))
                .toList();
    }

    /** In lines that end between words, or behind a mark within a name, or somewhere. */
    private static String broken(String cell, int width) {
        if (cell.length() <= width) {
            return cell;
        }
        String line = ".{1," + width + "}";
        return Pattern.compile("(?:" + line + ")(?=\\s|\\z)|" + line + "(?<=[./_,:-])|" + line)
                .matcher(cell)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }
}
