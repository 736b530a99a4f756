package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;
import world.karrot.migrate.archive.internal.ahead.WriteBehind;

/** A digest that a thread of its own makes, beside the cipher. */
final class DigestBeside implements PGPDigestCalculator, AutoCloseable {
    private final PGPDigestCalculator digest;
    private final WriteBehind bytes;

    DigestBeside(PGPDigestCalculator digest) {
        this.digest = digest;
        this.bytes = new WriteBehind("karrot-archive-digest", digest.getOutputStream());
    }

    @Override
    public int getAlgorithm() {
        return digest.getAlgorithm();
    }

    @Override
    public OutputStream getOutputStream() {
        return bytes;
    }

    /** @throws UncheckedIOException when it is interrupted, as the library allows nothing else */
    @Override
    public byte[] getDigest() {
        try {
            bytes.finish();
            return digest.getDigest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("It is for one message");
    }

    /** Returns when the thread has stopped. */
    @Override
    public void close() {
        bytes.close();
    }
}
