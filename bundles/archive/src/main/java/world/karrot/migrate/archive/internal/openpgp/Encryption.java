package world.karrot.migrate.archive.internal.openpgp;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;

/**
 * An OpenPGP message encrypted with a password, as gpg 2.2 and later read it: AES-256, a modification detection code
 * over everything, one literal packet and no compression. The ciphers are the JDK's own, which are twice as fast as
 * Bouncy Castle's.
 *
 * <p>{@link #finish} ends the message; closing does nothing, since a message that was not finished is not wanted.
 */
public final class Encryption extends FilterOutputStream {
    /** OpenPGP's coded count for hashing 65 MB, the highest there is and gpg's own default; 0.2 s a password. */
    public static final int STRONGEST = 0xFF;

    /** A power of two: what is held back until the length of a part is known. */
    private static final int PART = 1 << 16;

    @SuppressWarnings("JavaUtilDate") // the library wants one
    private static final Date NO_DATE = new Date(0);

    private final OutputStream message;

    private Encryption(OutputStream literal, OutputStream message) {
        super(literal);
        this.message = message;
    }

    /**
     * Begins a message.
     *
     * @param count how often the password is hashed, in OpenPGP's code
     */
    public static Encryption of(OutputStream file, char[] password, int count) throws IOException {
        try {
            OutputStream message = generator(password, count).open(file, new byte[PART]);
            OutputStream literal =
                    new PGPLiteralDataGenerator().open(message, PGPLiteralData.BINARY, "", NO_DATE, new byte[PART]);
            return new Encryption(literal, message);
        } catch (PGPException e) {
            throw new IOException("This Java cannot encrypt as OpenPGP needs it: " + e.getMessage(), e);
        }
    }

    private static PGPEncryptedDataGenerator generator(char[] password, int count) throws PGPException {
        SecureRandom random = new SecureRandom();
        PGPEncryptedDataGenerator generator =
                new PGPEncryptedDataGenerator(new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(random));
        // The password's hash is the key itself, as with gpg, and not the key to another one.
        generator.setForceSessionKey(false);
        PGPDigestCalculator sha256 =
                new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA256);
        generator.addMethod(new JcePBEKeyEncryptionMethodGenerator(password, sha256, count).setSecureRandom(random));
        return generator;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    public void finish() throws IOException {
        out.close();
        message.close();
    }

    @Override
    public void close() {}
}
