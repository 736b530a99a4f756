package world.karrot.migrate.archive.internal.openpgp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import org.junit.Test;

/** Signatures are passed over, in all ways in which OpenPGP says how long they are. */
public class SignaturesTest {
    private static final int LITERAL = 0xcb;

    @Test
    public void eachWayToSayALengthIsUnderstood() throws IOException {
        assertThat(passed(packet(100, 0xc4, 100))).isOne();
        assertThat(passed(packet(200, 0xc4, 192, 8))).isOne();
        assertThat(passed(packet(300, 0xc4, 255, 0, 0, 1, 44))).isOne();
        assertThat(passed(packet(100, 0x90, 100))).isOne();
        assertThat(passed(packet(300, 0x91, 1, 44))).isOne();
        assertThat(passed(packet(300, 0x92, 0, 0, 1, 44))).isOne();
        assertThat(passed(new byte[0])).isZero();
    }

    @Test
    public void aSignatureWithoutALengthOrALargerOneThanThereAreIsDamage() {
        for (byte[] packet : new byte[][] {
            packet(9, 0x93), packet(9, 0xc4, 224), packet(9, 0xc4, 255, 127, 0, 0, 0), packet(9, 0xc4, 255, 0, 1, 0, 1)
        }) {
            assertThatThrownBy(() -> passed(packet)).hasMessageContaining("a signature in it has no sensible length");
        }
    }

    private static byte[] packet(int length, int... head) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int part : head) {
            bytes.write(part);
        }
        bytes.writeBytes(new byte[length]);
        return bytes.toByteArray();
    }

    /** How many there were before something else. */
    private static int passed(byte[] packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(packets);
        bytes.write(LITERAL);
        BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        int passed = Signatures.passAnnouncements(in);
        assertThat(in.nextPacketTag()).isEqualTo(PacketTags.LITERAL_DATA);
        return passed;
    }
}
