package world.karrot.migrate.archive.internal.openpgp;

import java.io.IOException;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PacketTags;
import world.karrot.migrate.archive.internal.damage.Damage;

/**
 * Signatures around the content of a message, as {@code gpg --sign --symmetric} puts them there. They are passed over:
 * that the content is whole is proved by the encryption, and whoever knows the password could have made it. Read here
 * byte by byte, since the library would believe any length that they claim.
 */
final class Signatures {
    private static final int MOST = 16;
    private static final int LONGEST = 1 << 16;

    private Signatures() {}

    /** Passes over as many packets of one kind as come next, and returns how many these were. */
    static int pass(BCPGInputStream packets, int tag, int most) throws IOException {
        int passed = 0;
        while (passed < most && packets.nextPacketTag() == tag) {
            packets.skipNBytes(length(packets));
            passed++;
        }
        return passed;
    }

    /** What says at the beginning that signatures come at the end. */
    static int passAnnouncements(BCPGInputStream packets) throws IOException {
        return pass(packets, PacketTags.ONE_PASS_SIGNATURE, MOST);
    }

    private static int length(BCPGInputStream packet) throws IOException {
        int first = packet.read();
        long length = (first & 0x40) == 0 ? oldLength(first & 3, packet) : newLength(packet.read(), packet);
        if (length < 0 || length > LONGEST) {
            throw new Damage("is damaged: a signature in it has no sensible length");
        }
        return (int) length;
    }

    private static long oldLength(int kind, BCPGInputStream packet) throws IOException {
        return kind > 2 ? -1 : number(1 << kind, packet);
    }

    /** One, two or five bytes; a length of a part of a packet is none of a signature. */
    private static long newLength(int first, BCPGInputStream packet) throws IOException {
        if (first < 192) {
            return first;
        }
        if (first < 224) {
            return ((first - 192L) << 8) + packet.read() + 192;
        }
        return first == 255 ? number(4, packet) : -1;
    }

    private static long number(int bytes, BCPGInputStream packet) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = (number << 8) | packet.read();
        }
        return number;
    }
}
