package world.karrot.migrate.archive.internal.openpgp;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.bcpg.AEADEncDataPacket;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.bcpg.SymmetricKeyEncSessionPacket;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPSessionKey;
import org.bouncycastle.openpgp.operator.PBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.PGPDataDecryptor;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEDataDecryptorFactoryBuilder;

/** The library's way to decrypt with a password, but for the content of messages that {@link CfbInputStream} reads. */
final class AesDecryptors extends PBEDataDecryptorFactory {
    private final PBEDataDecryptorFactory library;
    private final PGPDigestCalculator integrity;
    private final Passphrase passphrase;

    /** @param digest for one message, if one is to be made */
    AesDecryptors(Passphrase passphrase, PGPDigestCalculatorProvider digests, Optional<DigestBeside> digest) {
        super(passphrase.password(), digests);
        this.library = new JcePBEDataDecryptorFactoryBuilder(digests).build(passphrase.password());
        this.integrity = digest.<PGPDigestCalculator>map(beside -> beside).orElseGet(NoDigest::new);
        this.passphrase = passphrase;
    }

    @Override
    public byte[] makeKeyFromPassPhrase(int cipher, S2K s2k) throws PGPException {
        String salt = s2k.getIV() == null ? "" : HexFormat.of().formatHex(s2k.getIV());
        String derivation = cipher + " " + s2k.getType() + " " + s2k.getHashAlgorithm() + " " + s2k.getIterationCount()
                + " " + salt;
        return passphrase.key(derivation, () -> super.makeKeyFromPassPhrase(cipher, s2k));
    }

    @Override
    public PGPDataDecryptor createDataDecryptor(boolean withIntegrity, int cipher, byte[] key) {
        return new Decryptor(new SecretKeySpec(key, "AES"), integrity);
    }

    @Override
    public PGPDataDecryptor createDataDecryptor(AEADEncDataPacket packet, PGPSessionKey key) throws PGPException {
        return library.createDataDecryptor(packet, key);
    }

    @Override
    public PGPDataDecryptor createDataDecryptor(SymmetricEncIntegrityPacket packet, PGPSessionKey key)
            throws PGPException {
        return library.createDataDecryptor(packet, key);
    }

    @Override
    public byte[] recoverSessionData(int cipher, byte[] key, byte[] data) throws PGPException {
        return library.recoverSessionData(cipher, key, data);
    }

    @Override
    public byte[] recoverAEADEncryptedSessionData(SymmetricKeyEncSessionPacket packet, byte[] key) throws PGPException {
        return library.recoverAEADEncryptedSessionData(packet, key);
    }

    private record Decryptor(SecretKey key, PGPDigestCalculator integrity) implements PGPDataDecryptor {
        @Override
        public InputStream getInputStream(InputStream encrypted) {
            try {
                return new CfbInputStream(encrypted, key);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("no key for AES", e);
            }
        }

        @Override
        public int getBlockSize() {
            return Feedback.BLOCK;
        }

        @Override
        public PGPDigestCalculator getIntegrityCalculator() {
            return integrity;
        }
    }
}
