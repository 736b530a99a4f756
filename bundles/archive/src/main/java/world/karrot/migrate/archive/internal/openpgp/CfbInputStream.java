package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import world.karrot.migrate.archive.internal.file.BulkInputStream;

/** Deciphers AES in OpenPGP's cipher feedback mode. Used by one thread; buffers, and closes nothing. */
final class CfbInputStream extends BulkInputStream {
    private final InputStream encrypted;
    private final Feedback feedback;
    private byte[] clear = {};
    private int position;
    private int limit;

    CfbInputStream(InputStream encrypted, SecretKey key) throws GeneralSecurityException {
        this.encrypted = encrypted;
        this.feedback = Feedback.deciphering(key);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position == limit) {
            fill();
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(clear, position, bytes, offset, count);
        position += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    private void fill() throws IOException {
        position = 0;
        limit = encrypted.readNBytes(feedback.text(), Feedback.BLOCK, Feedback.PIECE);
        clear = feedback.turn(limit);
    }
}
