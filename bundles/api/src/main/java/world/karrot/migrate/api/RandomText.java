package world.karrot.migrate.api;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Texts that nobody can guess. Thread-safe. Called for new passwords, and for accounts that nobody may use. */
public final class RandomText {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Letters and digits from the platform's secure source, nearly 6 bits each. */
    public static String letters(int length) {
        return RANDOM.ints(length, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
