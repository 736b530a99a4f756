package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import world.karrot.migrate.archive.internal.file.BulkInputStream;

/**
 * Deciphers AES in OpenPGP's cipher feedback mode. The clear text of a block is its cipher text, xored with the
 * enciphered cipher text of the block before; all of that is known, so ECB enciphers many blocks in one go, which
 * processors do ten times as fast as the JDK's own CFB does one after the other. Proves nothing: that is left to the
 * integrity check. Used by one thread; buffers, and closes nothing.
 */
final class CfbInputStream extends BulkInputStream {
    /** Bytes that AES enciphers at a time. */
    static final int BLOCK = 16;

    private static final int LONGS = BLOCK / Long.BYTES;
    private static final int PIECE = 1 << 16;

    private final InputStream encrypted;
    private final Cipher ecb;

    /** The last block of the piece before, at first OpenPGP's zeros, and the piece. */
    private final byte[] cipherText = new byte[BLOCK + PIECE];

    private final byte[] clear = new byte[PIECE];

    /** The same bytes, of which many are xored at once. */
    private final LongBuffer cipherLongs = ByteBuffer.wrap(cipherText).asLongBuffer();

    private final LongBuffer clearLongs = ByteBuffer.wrap(clear).asLongBuffer();
    private int position;
    private int limit;

    CfbInputStream(InputStream encrypted, SecretKey key) throws GeneralSecurityException {
        this.encrypted = encrypted;
        this.ecb = Cipher.getInstance("AES/ECB/NoPadding");
        ecb.init(Cipher.ENCRYPT_MODE, key);
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
        System.arraycopy(cipherText, limit, cipherText, 0, BLOCK);
        position = 0;
        limit = encrypted.readNBytes(cipherText, BLOCK, PIECE);
        int blocks = (limit + BLOCK - 1) / BLOCK;
        try {
            ecb.update(cipherText, 0, blocks * BLOCK, clear);
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java's AES does not do as it says", e);
        }
        for (int i = 0; i < blocks * LONGS; i++) {
            clearLongs.put(i, clearLongs.get(i) ^ cipherLongs.get(LONGS + i));
        }
    }
}
