package world.karrot.migrate.content.core.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which passwords may come from a stranger: those that Karrot stores, and Django did before, at what they cost today or
 * a few times that. Others may let in whoever made them, or keep the site busy for minutes whenever somebody logs in.
 */
final class PasswordHash {
    /** Memory in KiB, rounds, lanes. Django takes 102,400, 2 and 8. */
    private static final Pattern ARGON2 =
            Pattern.compile("argon2\\$argon2(?:id|i|d)\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
                    + "\\$[A-Za-z0-9+/]{11,64}\\$[A-Za-z0-9+/]{16,86}");

    private static final int MOST_MEMORY = 262_144;
    private static final int MOST_ROUNDS = 4;
    private static final int MOST_LANES = 16;

    /** Rounds. Django takes 720,000, and more every year. */
    private static final Pattern PBKDF2 =
            Pattern.compile("pbkdf2_sha256\\$(\\d{1,7})\\$[A-Za-z0-9]{1,64}\\$[A-Za-z0-9+/]{43}=");

    private static final int MOST_ITERATIONS = 3_000_000;

    private PasswordHash() {}

    static boolean isSound(String hash) {
        return hash.startsWith("!") || isArgon2(hash) || isPbkdf2(hash);
    }

    private static boolean isArgon2(String hash) {
        Matcher parts = ARGON2.matcher(hash);
        return parts.matches()
                && isAtMost(parts.group(1), MOST_MEMORY)
                && isAtMost(parts.group(2), MOST_ROUNDS)
                && isAtMost(parts.group(3), MOST_LANES);
    }

    private static boolean isPbkdf2(String hash) {
        Matcher parts = PBKDF2.matcher(hash);
        return parts.matches() && isAtMost(parts.group(1), MOST_ITERATIONS);
    }

    private static boolean isAtMost(String number, int most) {
        return Integer.parseInt(number) <= most;
    }
}
