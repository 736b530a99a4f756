package world.karrot.migrate.itests.instances;

import java.security.SecureRandom;
import java.util.Base64;
import org.postgresql.util.PasswordUtil;

/** Passwords that need no quoting in a settings file. */
final class Passwords {

    private static final int BYTES = 24;

    private static final int ROUNDS = 1;

    private Passwords() {}

    static String random() {
        return Base64.getUrlEncoder().encodeToString(randomBytes());
    }

    /**
     * What PostgreSQL takes in place of a random password, and keeps: its hash by SCRAM, of one round. PostgreSQL's own
     * have 4,096, against guessing, which whoever logs in goes through as well. Tests log in so often that this was two
     * fifths of what they computed.
     */
    static String hashed(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray(), ROUNDS, randomBytes());
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
