package world.karrot.migrate.itests.hostile.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;

/** Packets, integrity, cuts and flips; all with the password that the admin was told. */
public final class OpenPgpAttacks {
    public static final String PASSWORD = "told by the attacker";

    private static final int FAST = 0x60;

    private final byte[] archive;

    public OpenPgpAttacks(Genuine genuine) throws IOException {
        this.archive = genuine.unsigned().xz();
    }

    public Stream<Hostile> all() {
        return Stream.of(ciphers(), inside(), around(), heads(), cuts(), flips())
                .flatMap(part -> part);
    }

    private static Hostile hostile(String name, Hostile.Bytes bytes) {
        return new Hostile("openpgp: " + name, bytes);
    }

    private Stream<Hostile> ciphers() {
        return IntStream.of(
                        SymmetricKeyAlgorithmTags.IDEA,
                        SymmetricKeyAlgorithmTags.TRIPLE_DES,
                        SymmetricKeyAlgorithmTags.CAST5,
                        SymmetricKeyAlgorithmTags.BLOWFISH,
                        SymmetricKeyAlgorithmTags.AES_128,
                        SymmetricKeyAlgorithmTags.TWOFISH,
                        SymmetricKeyAlgorithmTags.CAMELLIA_256)
                .boxed()
                .flatMap(cipher -> Stream.of(true, false)
                        .map(checked -> hostile(
                                "cipher " + cipher + (checked ? "" : " without integrity"),
                                () -> encrypted(literal("", archive), cipher, checked, PASSWORD))));
    }

    /** What somebody who has the password puts inside. */
    private Stream<Hostile> inside() {
        return Stream.of(
                hostile("a bomb", () -> encrypted(bomb(CompressionAlgorithmTags.ZIP, 300))),
                hostile("a bomb of bzip2", () -> encrypted(bomb(CompressionAlgorithmTags.BZIP2, 32))),
                hostile(
                        "compressed twice",
                        () -> encrypted(compressed(
                                CompressionAlgorithmTags.ZLIB,
                                compressed(CompressionAlgorithmTags.ZIP, literal("", archive))))),
                hostile("a message inside a message", () -> encrypted(encrypted(literal("", archive)))),
                hostile("a path as name", () -> encrypted(literal("../../escaped", archive))),
                hostile("a console as name", () -> encrypted(literal("_CONSOLE", archive))),
                hostile("two literals", () -> encrypted(joined(literal("", archive), literal("", archive)))),
                hostile("no literal", () -> encrypted(new byte[0])),
                hostile(
                        "a marker first",
                        () -> encrypted(joined(new byte[] {(byte) 0xCA, 3, 'P', 'G', 'P'}, literal("", archive)))),
                hostile(
                        "a signature that announces nothing",
                        () -> encrypted(joined(new byte[] {(byte) 0xC4, 1, 3}, literal("", archive)))),
                hostile(
                        "a literal of an endless length",
                        () -> encrypted(new byte[] {(byte) 0xCB, (byte) 0xFF, 0x7F, -1, -1, -1, 'b', 0})),
                hostile(
                        "a literal of a negative length",
                        () -> encrypted(new byte[] {(byte) 0xCB, (byte) 0xFF, -1, -1, -1, -1, 'b', 0})),
                hostile("a name that is longer than all", () -> encrypted(new byte[] {(byte) 0xCB, 4, 'b', -1, 0, 0})),
                hostile("unknown compression", () -> encrypted(new byte[] {(byte) 0xC8, 4, 99, 0, 0, 0})));
    }

    private Stream<Hostile> around() {
        return Stream.of(
                hostile(
                        "another password",
                        () -> encrypted(literal("", archive), SymmetricKeyAlgorithmTags.AES_256, true, "another")),
                hostile("twice", () -> joined(whole(), whole())),
                hostile("something after it", () -> joined(whole(), new byte[] {0})),
                hostile(
                        "text form",
                        () -> "-----BEGIN PGP MESSAGE-----\n\nabc\n"
                                .getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                hostile("not encrypted", () -> literal("", archive)),
                hostile("compressed alone", () -> compressed(CompressionAlgorithmTags.ZIP, literal("", archive))),
                hostile("a key", () -> new byte[] {(byte) 0xC6, 10, 4, 0, 0, 0, 0, 1, 0, 1, 1, 1}),
                hostile("for a key", () -> new byte[] {(byte) 0xC1, 4, 3, 0, 0, 0}));
    }

    /** Each byte before what is encrypted becomes another. */
    private Stream<Hostile> heads() {
        return IntStream.range(0, 16)
                .boxed()
                .flatMap(at -> IntStream.of(0x00, 0x7F, 0xFF)
                        .mapToObj(value -> hostile("byte " + at + " becomes " + value, () -> {
                            byte[] message = whole();
                            message[at] = (byte) value;
                            return message;
                        })));
    }

    private Stream<Hostile> cuts() {
        return IntStream.of(1, 2, 5, 13, 20, 60, 1000, -200, -23, -22, -21, -2, -1)
                .mapToObj(at -> hostile("cut at " + at, () -> {
                    byte[] message = whole();
                    return Arrays.copyOf(message, at < 0 ? message.length + at : at);
                }));
    }

    private Stream<Hostile> flips() {
        return new Random(9)
                .ints(25, 0, 1 << 20)
                .mapToObj(at -> hostile("a bit flips near " + at, () -> {
                    byte[] message = whole();
                    message[at % message.length] ^= 0x20;
                    return message;
                }));
    }

    private byte[] whole() throws IOException, PGPException {
        return encrypted(literal("", archive));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] literal(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new PGPLiteralDataGenerator()
                .open(bytes, PGPLiteralData.BINARY, name, content.length, PGPLiteralData.NOW)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(int algorithm, byte[] packets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new PGPCompressedDataGenerator(algorithm).open(bytes)) {
            out.write(packets);
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(int algorithm, int mib) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packets = new PGPCompressedDataGenerator(algorithm).open(bytes);
                OutputStream zeros = new PGPLiteralDataGenerator()
                        .open(packets, PGPLiteralData.BINARY, "", (long) mib << 20, PGPLiteralData.NOW)) {
            for (int i = 0; i < mib; i++) {
                zeros.write(new byte[1 << 20]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] packets) throws IOException, PGPException {
        return encrypted(packets, SymmetricKeyAlgorithmTags.AES_256, true, PASSWORD);
    }

    private static byte[] encrypted(byte[] packets, int cipher, boolean checked, String password)
            throws IOException, PGPException {
        PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(cipher)
                .setWithIntegrityPacket(checked)
                .setSecureRandom(new SecureRandom()));
        generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(password.toCharArray(), FAST));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream message = generator.open(bytes, packets.length)) {
            message.write(packets);
        }
        return bytes.toByteArray();
    }
}
