package world.karrot.migrate.transfer.internal.importing.survey;

/** Counts texts that are kept in memory, as {@link SurveyLimits} does. Used by one thread. */
final class Kept {
    /** Characters that take as much room as what is around them. */
    private static final int CHARACTERS = 100;

    private long notes;

    void add(String text) {
        notes += 1 + text.length() / CHARACTERS;
    }

    long notes() {
        return notes;
    }
}
