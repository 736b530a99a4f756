package world.karrot.migrate.archive.internal.openpgp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.operator.PBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.PGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.file.BulkInputStream;
import world.karrot.migrate.archive.internal.file.FileSource;

/**
 * The content of an OpenPGP message that was encrypted with a password, by this project or by gpg. Says that it has
 * ended only when the message has proved whole, unless that was known, and nothing follows it. Used by one thread,
 * beside which another makes the digest; not buffered. Closing does not close the file.
 */
public final class Decryption extends BulkInputStream {
    private static final Set<Integer> AES = Set.of(
            SymmetricKeyAlgorithmTags.AES_128, SymmetricKeyAlgorithmTags.AES_192, SymmetricKeyAlgorithmTags.AES_256);

    private final FileSource file;
    private final MessageHead head;
    private final Optional<DigestBeside> digest;
    private final PGPPBEEncryptedData message;
    private final InputStream clear;
    private final BCPGInputStream content;
    private final int signatures;
    private final InputStream literal;
    private boolean proved;

    private Decryption(
            FileSource file,
            MessageHead head,
            Optional<DigestBeside> digest,
            PGPPBEEncryptedData message,
            InputStream decrypted)
            throws IOException, PGPException {
        this.file = file;
        this.head = head;
        this.digest = digest;
        this.message = message;
        BCPGInputStream packets = new BCPGInputStream(decrypted);
        this.clear = packets;
        boolean compressed = packets.nextPacketTag() == PacketTags.COMPRESSED_DATA;
        this.content = compressed ? new BCPGInputStream(new PGPCompressedData(packets).getDataStream()) : packets;
        this.signatures = Signatures.passAnnouncements(content);
        this.literal = literal(content);
    }

    private static InputStream literal(BCPGInputStream packets) throws IOException, PGPException {
        // Anything else would let chance, that is a wrong password, or a stranger choose what the library does next.
        if (packets.nextPacketTag() != PacketTags.LITERAL_DATA) {
            throw new PGPException("neither compressed nor literal data");
        }
        return new PGPLiteralData(packets).getInputStream();
    }

    /**
     * Begins to decrypt a message.
     *
     * @throws Damage when the password does not fit, or the message is cut short, or none that can be read here
     */
    public static Decryption of(FileSource file, Passphrase passphrase, Integrity integrity) throws IOException {
        file.rewind();
        MessageHead head = MessageHead.read(file);
        file.rewind();
        try {
            return begin(file, head, passphrase, integrity);
        } catch (PGPException | RuntimeException e) {
            throw new Damage(
                    endsTooSoon(e)
                            ? "is cut short: it has no more than " + file.size() + " bytes"
                            : "cannot be decrypted: the password does not fit, or its beginning is damaged",
                    e);
        }
    }

    private static Decryption begin(FileSource file, MessageHead head, Passphrase passphrase, Integrity integrity)
            throws IOException, PGPException {
        PGPDigestCalculatorProvider digests = new JcaPGPDigestCalculatorProviderBuilder().build();
        Optional<DigestBeside> digest = integrity == Integrity.PROVED
                ? Optional.empty()
                : Optional.of(new DigestBeside(digests.get(HashAlgorithmTags.SHA1)));
        try {
            var message = (PGPPBEEncryptedData) new PGPEncryptedDataList(new BCPGInputStream(file)).get(0);
            PBEDataDecryptorFactory decryptor = isForTheJdk(head)
                    ? new AesDecryptors(passphrase, digests, digest)
                    : new BcPBEDataDecryptorFactory(passphrase.password(), new BcPGPDigestCalculatorProvider());
            return new Decryption(file, head, digest, message, message.getDataStream(decryptor));
        } catch (IOException | PGPException | RuntimeException e) {
            digest.ifPresent(DigestBeside::close);
            throw e;
        }
    }

    private static boolean endsTooSoon(Exception e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(EOFException.class::isInstance);
    }

    /** It is faster at AES; Bouncy Castle has all that gpg can write. */
    private static boolean isForTheJdk(MessageHead head) {
        return !head.aead() && AES.contains(head.cipher()) && head.hash() != HashAlgorithmTags.RIPEMD160;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = literal.read(bytes, offset, length);
        if (count < 0 && !proved) {
            proveWhole();
            proved = true;
        }
        return count;
    }

    private void proveWhole() throws IOException {
        Signatures.pass(content, PacketTags.SIGNATURE, signatures);
        boolean more = content.read() >= 0 || clear.read() >= 0;
        if (!isIntact()) {
            throw new Damage("is damaged, or was changed after it was encrypted: its integrity check fails");
        }
        if (more || file.read() >= 0) {
            throw new Damage("holds something after its end");
        }
    }

    private boolean isIntact() throws IOException {
        try {
            // Authentication tags were checked on the way, the last one just now.
            return digest.isEmpty() || head.aead() || message.verify();
        } catch (PGPException e) {
            throw new Damage("is damaged: its integrity cannot be checked", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() {
        digest.ifPresent(DigestBeside::close);
    }
}
