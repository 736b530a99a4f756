package world.karrot.migrate.api;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What somebody may have meant who wrote a name that is not there: the one with the fewest letters to change. */
public final class Nearest {
    private static final int MOST_MISTYPED = 2;

    private Nearest() {}

    /** One that may be that name, mistyped: not more than two letters of it differ. */
    public static Optional<String> typo(String name, Collection<String> candidates) {
        return of(name, candidates).filter(nearest -> distance(name, nearest) <= MOST_MISTYPED);
    }

    public static Optional<String> of(String name, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance, one row of the table after another. */
    private static int distance(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            above = next(above, row, from.charAt(row - 1), to);
        }
        return above[to.length()];
    }

    private static int[] next(int[] above, int row, char letter, String to) {
        int[] line = new int[above.length];
        line[0] = row;
        for (int column = 1; column < line.length; column++) {
            int replaced = above[column - 1] + (to.charAt(column - 1) == letter ? 0 : 1);
            line[column] = Math.min(replaced, Math.min(above[column], line[column - 1]) + 1);
        }
        return line;
    }
}
