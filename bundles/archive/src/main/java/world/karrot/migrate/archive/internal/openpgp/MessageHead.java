package world.karrot.migrate.archive.internal.openpgp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.bouncycastle.bcpg.PacketTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import world.karrot.migrate.archive.internal.damage.Damage;

/**
 * The beginning of an encrypted message: how the password becomes a key, and what follows. Checked before the library
 * reads it, since a few bytes here could ask for any amount of memory and time.
 *
 * @param cipher OpenPGP's number of the symmetric algorithm
 * @param hash OpenPGP's number of the hash that makes the key
 * @param aead whether the data carry authentication tags (OCB, as newer gpg can write) and not a modification code
 */
public record MessageHead(int cipher, int hash, boolean aead) {
    private static final String DAMAGED = "is damaged: it does not begin like a message encrypted with a password";
    private static final String NOT_ONE_PASSWORD =
            "is encrypted for a key or for several passwords. Encrypt it with one password: gpg --symmetric";

    /** Simple, salted, salted and iterated; not Argon2, which may ask for terabytes. */
    private static final Set<Integer> KEY_DERIVATIONS = Set.of(0, 1, 3);

    private static final int LONGEST = 191;

    /** Whether a message can start with this byte. */
    public static boolean isPossible(byte first) {
        int tag = tag(first & 0xFF);
        return tag == PacketTags.SYMMETRIC_KEY_ENC_SESSION || tag == PacketTags.PUBLIC_KEY_ENC_SESSION;
    }

    /** @throws Damage when this is not what can be decrypted here, with the reason */
    static MessageHead read(InputStream file) throws IOException {
        int first = next(file);
        if (tag(first) == PacketTags.PUBLIC_KEY_ENC_SESSION) {
            throw new Damage(NOT_ONE_PASSWORD);
        }
        int length = length(first, file);
        byte[] packet = file.readNBytes(length);
        if (tag(first) != PacketTags.SYMMETRIC_KEY_ENC_SESSION || packet.length < length) {
            throw new Damage(DAMAGED);
        }
        int derivation = derivation(packet);
        return new MessageHead(cipher(packet), packet[derivation + 1], isAead(file));
    }

    /** Where the key derivation is said: after version and cipher in version 4, after the mode, too, in version 5. */
    private static int derivation(byte[] packet) throws Damage {
        int derivation = packet[0] == 4 ? 2 : 3;
        if ((packet[0] != 4 && packet[0] != 5) || packet.length < derivation + 2) {
            throw new Damage(
                    "is damaged, or encrypted in a newer way than is supported. Try gpg --rfc4880 --symmetric");
        }
        if (!KEY_DERIVATIONS.contains((int) packet[derivation])) {
            throw new Damage("is damaged, or makes its key from the password in a way that is not supported");
        }
        return derivation;
    }

    private static int cipher(byte[] packet) throws Damage {
        if (packet[1] < SymmetricKeyAlgorithmTags.IDEA || packet[1] > SymmetricKeyAlgorithmTags.CAMELLIA_256) {
            throw new Damage("is damaged, or encrypted with an unknown cipher");
        }
        return packet[1];
    }

    private static boolean isAead(InputStream file) throws IOException {
        int tag = tag(next(file));
        return switch (tag) {
            case PacketTags.SYM_ENC_INTEGRITY_PRO -> false;
            case PacketTags.AEAD_ENC_DATA -> true;
            case PacketTags.SYMMETRIC_KEY_ENC ->
                throw new Damage(
                        "is encrypted without protection against changes. Encrypt it with a gpg newer than 2018");
            case PacketTags.SYMMETRIC_KEY_ENC_SESSION, PacketTags.PUBLIC_KEY_ENC_SESSION ->
                throw new Damage(NOT_ONE_PASSWORD);
            default -> throw new Damage(DAMAGED);
        };
    }

    /** Packets have a tag of six bits, or in their old form one of four; -1 when it is no packet. */
    private static int tag(int first) {
        if ((first & 0x80) == 0) {
            return -1;
        }
        return (first & 0x40) != 0 ? first & 0x3F : (first & 0x3C) >> 2;
    }

    private static int length(int first, InputStream file) throws IOException {
        boolean oneByte = (first & 0x40) != 0 || (first & 0x03) == 0;
        int length = oneByte ? next(file) : next(file) << 8 | next(file);
        if (length > LONGEST || length < 4 || (!oneByte && (first & 0x03) > 1)) {
            throw new Damage(DAMAGED);
        }
        return length;
    }

    private static int next(InputStream file) throws IOException {
        int next = file.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }
}
