package world.karrot.migrate.api;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * An archive's password. Never logged and never part of a message.
 *
 * @param value as it is typed
 */
public record Password(String value) {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 60;

    /** A new one: 60 letters and digits from the platform's secure source, 357 bits. */
    public static Password random() {
        return new Password(new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining()));
    }

    public char[] chars() {
        return value.toCharArray();
    }

    @Override
    public String toString() {
        return "(password)";
    }
}
