package world.karrot.migrate.archive.internal.openpgp;

import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.operator.PGPDataEncryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;

/** The library's way to encrypt with AES-256, but for the content of messages that {@link CfbOutputStream} writes. */
final class AesEncryptors extends JcePGPDataEncryptorBuilder {
    private final PGPDigestCalculator integrity;

    /** @param integrity for one message */
    AesEncryptors(PGPDigestCalculator integrity) {
        super(SymmetricKeyAlgorithmTags.AES_256);
        this.integrity = integrity;
    }

    @Override
    public PGPDataEncryptor build(byte[] key) {
        return new Encryptor(new SecretKeySpec(key, "AES"), integrity);
    }

    private record Encryptor(SecretKey key, PGPDigestCalculator integrity) implements PGPDataEncryptor {
        @Override
        public OutputStream getOutputStream(OutputStream encrypted) {
            try {
                return new CfbOutputStream(encrypted, key);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("no key for AES", e);
            }
        }

        @Override
        public PGPDigestCalculator getIntegrityCalculator() {
            return integrity;
        }

        @Override
        public int getBlockSize() {
            return Feedback.BLOCK;
        }
    }
}
