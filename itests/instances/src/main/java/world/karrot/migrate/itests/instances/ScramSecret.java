package world.karrot.migrate.itests.instances;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * A password as PostgreSQL keeps it, hashed once. PostgreSQL itself makes whoever logs in hash it 4,096 times, against
 * guessing; these passwords are random, and tests log in so often that hashing was two fifths of what they computed.
 */
final class ScramSecret {
    private static final int SALT = 16;

    /** Number of the first block, which is the only one. */
    private static final byte[] FIRST = {0, 0, 0, 1};

    private ScramSecret() {}

    /** What PostgreSQL takes in place of a password, and keeps: nothing in it needs quoting. */
    static String of(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        HmacUtils salted = keyed(hashedOnce(password, salt));
        byte[] stored = DigestUtils.sha256(salted.hmac("Client Key"));
        byte[] server = salted.hmac("Server Key");
        return "SCRAM-SHA-256$1:%s$%s:%s".formatted(base64(salt), base64(stored), base64(server));
    }

    private static byte[] hashedOnce(String password, byte[] salt) {
        byte[] block = new byte[salt.length + FIRST.length];
        System.arraycopy(salt, 0, block, 0, salt.length);
        System.arraycopy(FIRST, 0, block, salt.length, FIRST.length);
        return keyed(password.getBytes(StandardCharsets.UTF_8)).hmac(block);
    }

    private static HmacUtils keyed(byte[] key) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
