package world.karrot.migrate.api;

/**
 * An archive's password. Never logged and never part of a message.
 *
 * @param value as it is typed
 */
public record Password(String value) {
    private static final int LENGTH = 60;

    /** A new one: 60 letters and digits, 357 bits. */
    public static Password random() {
        return new Password(RandomText.letters(LENGTH));
    }

    public char[] chars() {
        return value.toCharArray();
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
