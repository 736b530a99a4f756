package world.karrot.migrate.archive.internal.openpgp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.openpgp.PGPException;
import org.junit.Test;

/** A password that is hashed once for all readings of an archive. */
public class PassphraseTest {
    private final char[] given = "secret".toCharArray();
    private final Passphrase passphrase = new Passphrase(given);
    private final AtomicInteger derived = new AtomicInteger();

    private byte[] key(String derivation) throws PGPException {
        return passphrase.key(derivation, () -> new byte[] {(byte) derived.incrementAndGet()});
    }

    @Test
    public void aKeyIsDerivedOnceForEachWayToDeriveIt() throws PGPException {
        assertThat(key("9 3 8 salt")).containsExactly(1);
        assertThat(key("9 3 8 salt")).containsExactly(1);
        assertThat(key("9 3 8 other")).containsExactly(2);
        assertThat(key("9 3 8 salt")).containsExactly(3);
    }

    @Test
    public void nothingOfItIsKeptInTheEnd() throws PGPException {
        key("9 3 8 salt");
        passphrase.close();
        assertThat(passphrase.password()).containsOnly('\0');
        assertThat(given).isEqualTo("secret".toCharArray());
        assertThat(key("9 3 8 salt")).as("derived anew").containsExactly(2);
    }
}
