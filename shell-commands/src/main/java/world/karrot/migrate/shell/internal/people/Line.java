package world.karrot.migrate.shell.internal.people;

import java.util.List;

/**
 * A line of a file of comma-separated values.
 *
 * @param number the first, where its cells have line breaks in them; from 1
 */
record Line(long number, List<String> cells) {
    /** The cell at a place, or an empty one: short lines end in empty cells. */
    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
