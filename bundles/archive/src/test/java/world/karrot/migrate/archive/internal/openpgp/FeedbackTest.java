package world.karrot.migrate.archive.internal.openpgp;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.Test;

/** The JDK's own CFB is the witness. */
public class FeedbackTest {
    private static final int[] LENGTHS = {0, 1, 15, 16, 17, 65_535, 65_536, 65_537, 65_552, 200_001};

    private final Random random = new Random(1);

    @Test
    public void textsOfAnyLengthAreAsTheJdkDeciphersThem() throws Exception {
        forTextsOfAnyLength((key, clear) ->
                assertArrayEquals(clear, new CfbInputStream(encrypted(key, clear), key).readAllBytes()));
    }

    @Test
    public void textsCanBeReadInSmallPieces() throws Exception {
        SecretKey key = new SecretKeySpec(bytes(32), "AES");
        byte[] clear = bytes(70_000);
        CfbInputStream read = new CfbInputStream(encrypted(key, clear), key);
        byte[] piece = new byte[clear.length];
        for (int at = 0; at < clear.length; at += 7) {
            read.readNBytes(piece, at, Math.min(7, clear.length - at));
        }
        assertArrayEquals(clear, piece);
        assertEquals(-1, read.read());
        assertEquals(-1, read.read());
    }

    @Test
    public void textsOfAnyLengthAreAsTheJdkEnciphersThem() throws Exception {
        forTextsOfAnyLength((key, clear) ->
                assertArrayEquals(enciphered(key, clear), written(key, clear, Math.max(1, clear.length))));
    }

    @Test
    public void textsCanBeWrittenInSmallPieces() throws Exception {
        SecretKey key = new SecretKeySpec(bytes(32), "AES");
        byte[] clear = bytes(70_000);
        assertArrayEquals(enciphered(key, clear), written(key, clear, 7));
    }

    private void forTextsOfAnyLength(Check check) throws Exception {
        for (int keyLength : new int[] {16, 24, 32}) {
            SecretKey key = new SecretKeySpec(bytes(keyLength), "AES");
            for (int length : LENGTHS) {
                check.of(key, bytes(length));
            }
        }
    }

    private static byte[] written(SecretKey key, byte[] clear, int piece) throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (CfbOutputStream out = new CfbOutputStream(encrypted, key)) {
            for (int at = 0; at < clear.length; at += piece) {
                out.write(clear, at, Math.min(piece, clear.length - at));
                out.flush();
            }
        }
        return encrypted.toByteArray();
    }

    private static ByteArrayInputStream encrypted(SecretKey key, byte[] clear) throws Exception {
        return new ByteArrayInputStream(enciphered(key, clear));
    }

    private static byte[] enciphered(SecretKey key, byte[] clear) throws Exception {
        Cipher cfb = Cipher.getInstance("AES/CFB/NoPadding");
        cfb.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
        return cfb.doFinal(clear);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Check {
        void of(SecretKey key, byte[] clear) throws Exception;
    }
}
