package world.karrot.migrate.transfer.internal;

/** Counts texts that are kept in memory, as {@link ReadingLimits} does. Used by one thread. */
public final class Kept {
    /** Characters that take as much room as what is around them. */
    private static final int CHARACTERS = 100;

    private long notes;

    public void add(String text) {
        notes += 1 + text.length() / CHARACTERS;
    }

    /** Of things that are small, such as ranges of ids, eight take as much room as a text. */
    public void addSmall(long count) {
        notes += count / 8;
    }

    public long notes() {
        return notes;
    }
}
