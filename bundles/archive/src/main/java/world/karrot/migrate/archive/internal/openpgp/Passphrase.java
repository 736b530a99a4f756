package world.karrot.migrate.archive.internal.openpgp;

import java.util.Arrays;
import org.bouncycastle.openpgp.PGPException;

/**
 * A password, and the key that was last made from it: an archive is read several times, and the hashing takes 0.2 s.
 * Both are overwritten when this is closed. Thread-safe.
 */
public final class Passphrase implements AutoCloseable {
    private final char[] password;
    private String derivation = "";
    private byte[] key = {};

    /** @param password copied; null for none */
    public Passphrase(char[] password) {
        this.password = password == null ? new char[0] : password.clone();
    }

    /** Not copied. */
    char[] password() {
        return password;
    }

    /**
     * The key that a message wants.
     *
     * @param wanted says how it is derived, salt and all
     */
    synchronized byte[] key(String wanted, Derivation how) throws PGPException {
        if (!wanted.equals(derivation)) {
            key = how.key();
            derivation = wanted;
        }
        return key.clone();
    }

    @Override
    public synchronized void close() {
        Arrays.fill(password, '\0');
        Arrays.fill(key, (byte) 0);
        derivation = "";
    }

    /** Hashes the password. */
    @FunctionalInterface
    interface Derivation {
        byte[] key() throws PGPException;
    }
}
