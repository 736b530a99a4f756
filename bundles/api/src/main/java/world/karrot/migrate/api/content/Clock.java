package world.karrot.migrate.api.content;

import java.time.Period;
import java.util.Optional;
import java.util.Set;

/**
 * Something that Karrot does with a row by itself when the time has come, in a job of its own that looks at all groups.
 * Immutable: every word returns a new one.
 *
 * @param column a time stamp from which on it is counted, or a range of time, of which the end counts
 * @param what whose turn it is and what happens, in the plural, for the report
 * @param after how long after that time; {@link Period#ZERO} for at once. It is counted by the calendar, in UTC
 * @param undone columns that are null or false as long as Karrot has not done it
 * @param asLongAs what must be true of another row
 * @param grave whether it hits somebody so hard that an import warns of it
 * @param agreed whether the time is one that people agreed on, and must stay as it is however old an archive is
 */
public record Clock(
        String column,
        String what,
        Period after,
        Set<String> undone,
        Optional<AsLongAs> asLongAs,
        boolean grave,
        boolean agreed) {
    /** At once when the time has come. */
    public static Clock at(String column, String what) {
        return new Clock(column, what, Period.ZERO, Set.of(), Optional.empty(), false, false);
    }

    /** So long after the time. */
    public Clock after(Period later) {
        return new Clock(column, what, later, undone, asLongAs, grave, agreed);
    }

    /** Only where all these columns are null or false; Karrot fills them when it has done it. */
    public Clock undone(String... columns) {
        return new Clock(column, what, after, Set.of(columns), asLongAs, grave, agreed);
    }

    /** Only while this is true of the row that a foreign key, without {@code _id}, points at. */
    public Clock asLongAs(String reference, Where where) {
        return new Clock(column, what, after, undone, Optional.of(new AsLongAs(reference, where)), grave, agreed);
    }

    /** An import warns of it. */
    public Clock isGrave() {
        return new Clock(column, what, after, undone, asLongAs, true, agreed);
    }

    /** The time is a date that people agreed on; an import never moves it. */
    public Clock isAgreed() {
        return new Clock(column, what, after, undone, asLongAs, grave, true);
    }

    /** A condition on the row that a reference points at. */
    public record AsLongAs(String reference, Where where) {}
}
