package world.karrot.migrate.itests.instances;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that need no quoting in a settings file. */
final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
