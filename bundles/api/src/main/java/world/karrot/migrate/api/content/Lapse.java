package world.karrot.migrate.api.content;

/**
 * What Karrot does with a row when somebody leaves, done for those who do not come along: an application that waits for
 * a decision is withdrawn, a voting about them is cancelled.
 *
 * @param reference the foreign key, without {@code _id}, to the person without whom it lapses
 * @param without what that person is without
 * @param column that holds what becomes of the row
 * @param from the value of a row that can lapse; all others stay as they are
 * @param to the value of a row that has lapsed
 * @param time the column that says since when
 */
public record Lapse(String reference, Without without, String column, String from, String to, String time) {
    /** What somebody is without. */
    public enum Without {
        /** An account on the target. */
        ACCOUNT,
        /** A membership in the row's group there. */
        MEMBERSHIP
    }
}
