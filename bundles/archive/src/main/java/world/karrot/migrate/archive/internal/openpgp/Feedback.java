package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES in OpenPGP's cipher feedback mode, piece by piece. A block's cipher text is its clear text, xored with the
 * enciphered cipher text of the block before. The JDK's own CFB does one block after the other; its other modes do many
 * in one go, and give the same when they get the text one block late:
 *
 * <ul>
 *   <li>who deciphers knows all cipher text, so that ECB enciphers it, ten times as fast;
 *   <li>for who enciphers, what a block is xored with is the enciphered xor of the clear text before and of what that
 *       was xored with. That is how CBC chains its blocks, twice as fast.
 * </ul>
 *
 * <p>Proves nothing: that is left to the integrity check. Used by one thread.
 */
final class Feedback {
    /** Bytes that AES enciphers at a time. */
    static final int BLOCK = 16;

    /** Bytes; the most that is turned at a time. */
    static final int PIECE = 1 << 16;

    private static final int LONGS = BLOCK / Long.BYTES;

    private final Cipher cipher;

    /** The last block of the piece before, at first OpenPGP's zeros, and the piece. */
    private final byte[] text = new byte[BLOCK + PIECE];

    private final byte[] turned = new byte[PIECE];

    /** The same bytes, of which many are xored at once. */
    private final LongBuffer textLongs = ByteBuffer.wrap(text).asLongBuffer();

    private final LongBuffer turnedLongs = ByteBuffer.wrap(turned).asLongBuffer();

    private Feedback(Cipher cipher) {
        this.cipher = cipher;
    }

    static Feedback deciphering(SecretKey key) throws GeneralSecurityException {
        Cipher ecb = Cipher.getInstance("AES/ECB/NoPadding");
        ecb.init(Cipher.ENCRYPT_MODE, key);
        return new Feedback(ecb);
    }

    static Feedback enciphering(SecretKey key) throws GeneralSecurityException {
        Cipher cbc = Cipher.getInstance("AES/CBC/NoPadding");
        cbc.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
        return new Feedback(cbc);
    }

    /** Where the next piece goes, from {@value #BLOCK} on. */
    byte[] text() {
        return text;
    }

    /**
     * Turns the piece that is there.
     *
     * @param length of it, in bytes; all but the last piece are whole
     * @return what it becomes, until the next piece
     */
    byte[] turn(int length) throws IOException {
        int blocks = (length + BLOCK - 1) / BLOCK;
        try {
            cipher.update(text, 0, blocks * BLOCK, turned);
        } catch (GeneralSecurityException e) {
            throw new IOException("This Java's AES does not do as it says", e);
        }
        for (int i = 0; i < blocks * LONGS; i++) {
            turnedLongs.put(i, turnedLongs.get(i) ^ textLongs.get(LONGS + i));
        }
        System.arraycopy(text, length, text, 0, BLOCK);
        return turned;
    }
}
