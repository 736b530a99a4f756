package world.karrot.migrate.api.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What Karrot will do by itself in the first 24 hours after the beginning of an import, with rows that the import
 * makes.
 *
 * @param exportedAt when the archive was made; empty where nothing in it tells
 * @param guessed whether that is not said by the archive, but only the latest time in its rows
 * @param moved how far times were moved, so that they go on from where they stood then; zero if they were not
 * @param deeds only those with rows
 */
public record FirstDay(Optional<Instant> exportedAt, boolean guessed, Duration moved, List<Deed> deeds) {
    /**
     * Something that Karrot does.
     *
     * @param model the rows' model
     * @param what whose turn it is and what happens, in the plural
     * @param rows with how many rows, at least 1
     */
    public record Deed(String model, String what, long rows) {}
}
