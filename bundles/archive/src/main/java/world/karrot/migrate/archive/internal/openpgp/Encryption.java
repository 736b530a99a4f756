package world.karrot.migrate.archive.internal.openpgp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEKeyEncryptionMethodGenerator;

/**
 * An OpenPGP message encrypted with a password, as gpg 2.2 and later read it: AES-256, a modification detection code
 * over everything, one literal packet and no compression. The ciphers are the JDK's own, which are faster than Bouncy
 * Castle's.
 *
 * <p>{@link #finish} ends the message; closing only stops what is under way, since a message that was not finished is
 * not wanted.
 */
public final class Encryption extends FilterOutputStream {
    /** OpenPGP's coded count for hashing 65 MB, the highest there is and gpg's own default; 0.2 s a password. */
    public static final int STRONGEST = 0xFF;

    /** A power of two: what is held back until the length of a part is known. */
    private static final int PART = 1 << 16;

    @SuppressWarnings("JavaUtilDate") // the library wants one
    private static final Date NO_DATE = new Date(0);

    private final OutputStream message;
    private final DigestBeside integrity;

    private Encryption(OutputStream literal, OutputStream message, DigestBeside integrity) {
        super(literal);
        this.message = message;
        this.integrity = integrity;
    }

    /**
     * Begins a message.
     *
     * @param count how often the password is hashed, in OpenPGP's code
     */
    public static Encryption of(OutputStream file, char[] password, int count) throws IOException {
        try {
            return begin(file, password, count);
        } catch (PGPException e) {
            throw new IOException("This Java cannot encrypt as OpenPGP needs it: " + e.getMessage(), e);
        }
    }

    private static Encryption begin(OutputStream file, char[] password, int count) throws IOException, PGPException {
        PGPDigestCalculatorProvider digests = new JcaPGPDigestCalculatorProviderBuilder().build();
        DigestBeside integrity = new DigestBeside(digests.get(HashAlgorithmTags.SHA1));
        try {
            OutputStream message = generator(password, count, digests.get(HashAlgorithmTags.SHA256), integrity)
                    .open(file, new byte[PART]);
            OutputStream literal =
                    new PGPLiteralDataGenerator().open(message, PGPLiteralData.BINARY, "", NO_DATE, new byte[PART]);
            return new Encryption(literal, message, integrity);
        } catch (IOException | PGPException | RuntimeException e) {
            integrity.close();
            throw e;
        }
    }

    private static PGPEncryptedDataGenerator generator(
            char[] password, int count, PGPDigestCalculator hash, PGPDigestCalculator integrity) {
        SecureRandom random = new SecureRandom();
        PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(
                new AesEncryptors(integrity).setWithIntegrityPacket(true).setSecureRandom(random));
        // The password's hash is the key itself, as with gpg, and not the key to another one.
        generator.setForceSessionKey(false);
        generator.addMethod(new JcePBEKeyEncryptionMethodGenerator(password, hash, count).setSecureRandom(random));
        return generator;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    public void finish() throws IOException {
        try {
            out.close();
            message.close();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        close();
    }

    @Override
    public void close() {
        integrity.close();
    }
}
