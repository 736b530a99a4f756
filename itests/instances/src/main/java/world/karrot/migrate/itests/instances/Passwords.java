package world.karrot.migrate.itests.instances;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** Passwords that need no quoting in a settings file. */
final class Passwords {

    private static final int BYTES = 24;

    /** Number of a hash's first block, which is the only one. */
    private static final byte[] FIRST = {0, 0, 0, 1};

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
        byte[] salt = randomBytes();
        HmacUtils salted =
                keyed(keyed(password.getBytes(StandardCharsets.UTF_8)).hmac(first(salt)));
        byte[] stored = DigestUtils.sha256(salted.hmac("Client Key"));
        byte[] server = salted.hmac("Server Key");
        return "SCRAM-SHA-256$1:%s$%s:%s".formatted(base64(salt), base64(stored), base64(server));
    }

    private static byte[] first(byte[] salt) {
        byte[] block = new byte[salt.length + FIRST.length];
        System.arraycopy(salt, 0, block, 0, salt.length);
        System.arraycopy(FIRST, 0, block, salt.length, FIRST.length);
        return block;
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static HmacUtils keyed(byte[] key) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
