package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import world.karrot.migrate.archive.internal.file.BulkOutputStream;

/**
 * Enciphers with AES in OpenPGP's cipher feedback mode. Used by one thread; buffers until it is closed, whatever
 * flushes it, and closes the stream below.
 */
final class CfbOutputStream extends BulkOutputStream {
    private final OutputStream encrypted;
    private final Feedback feedback;
    private int filled;

    CfbOutputStream(OutputStream encrypted, SecretKey key) throws GeneralSecurityException {
        this.encrypted = encrypted;
        this.feedback = Feedback.enciphering(key);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int part = Math.min(length - done, Feedback.PIECE - filled);
            System.arraycopy(bytes, offset + done, feedback.text(), Feedback.BLOCK + filled, part);
            filled += part;
            done += part;
            if (filled == Feedback.PIECE) {
                writePiece();
            }
        }
    }

    private void writePiece() throws IOException {
        encrypted.write(feedback.turn(filled), 0, filled);
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        writePiece();
        encrypted.close();
    }
}
