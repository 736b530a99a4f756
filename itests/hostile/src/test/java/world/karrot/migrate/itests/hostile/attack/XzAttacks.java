package world.karrot.migrate.itests.hostile.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.X86Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;
import world.karrot.migrate.itests.hostile.archive.Genuine;
import world.karrot.migrate.itests.hostile.archive.Hostile;
import world.karrot.migrate.itests.hostile.archive.RawTar;

/** Bombs, dictionaries, blocks, several streams, cuts and flips. */
public final class XzAttacks {
    private static final int BOMB_MIB = 600;
    private static final int FLAGS = 6;
    private static final int BLOCK = 12;
    private static final int DICTIONARY = 16;

    private final Genuine genuine;
    private final byte[] tar;

    public XzAttacks(Genuine genuine) {
        this.genuine = genuine.unsigned();
        this.tar = this.genuine.tar();
    }

    public Stream<Hostile> all() {
        return Stream.of(bombs(), dictionaries(), headers(), filters(), streams(), cuts(), flips())
                .flatMap(part -> part);
    }

    /** 600 MiB of zeros in a file, in the rows of a model, and behind the tar's end. */
    private Stream<Hostile> bombs() {
        return Stream.concat(
                Stream.of("files/zeros", "places.place.json")
                        .map(name -> new Hostile("xz: bomb as " + name, () -> XzBomb.of(declared(name), BOMB_MIB))),
                Stream.of(new Hostile("xz: bomb after the end", () -> XzBomb.of(tar, BOMB_MIB))));
    }

    private byte[] declared(String name) {
        byte[] size = RawTar.octal((long) BOMB_MIB << 20);
        return RawTar.of(genuine.members())
                .entry(name.getBytes(StandardCharsets.UTF_8), '0', "", size, new byte[0])
                .withoutEnd();
    }

    private Stream<Hostile> dictionaries() {
        return IntStream.of(30, 36, 38, 40, 41, 63, 64, 255)
                .mapToObj(code -> new Hostile("xz: dictionary " + code, () -> {
                    byte[] xz = xz(tar);
                    xz[DICTIONARY] = (byte) code;
                    return summed(xz);
                }));
    }

    /** Each byte of the first block's header becomes another, and the checksum is right. */
    private Stream<Hostile> headers() {
        return IntStream.range(BLOCK, BLOCK + 8)
                .boxed()
                .flatMap(at -> IntStream.of(0x00, 0x01, 0x3F, 0xC0, 0xFF)
                        .mapToObj(value -> new Hostile("xz: byte " + at + " becomes " + value, () -> {
                            byte[] xz = xz(tar);
                            xz[at] = (byte) value;
                            return summed(xz);
                        })));
    }

    private static byte[] summed(byte[] xz) {
        int header = ((xz[BLOCK] & 0xFF) + 1) * 4;
        sum(xz, FLAGS, 2);
        sum(xz, BLOCK, header - 4);
        return xz;
    }

    private static void sum(byte[] xz, int start, int length) {
        CRC32 crc = new CRC32();
        crc.update(xz, start, length);
        ByteBuffer.wrap(xz).order(ByteOrder.LITTLE_ENDIAN).putInt(start + length, (int) crc.getValue());
    }

    private Stream<Hostile> filters() {
        return Stream.concat(
                Stream.of(new FilterOptions[][] {
                            {delta(3), level(0)},
                            {new X86Options(), level(0)},
                            {delta(1), new X86Options(), delta(256), level(0)}
                        })
                        .map(filters -> new Hostile(
                                "xz: filters " + Arrays.toString(filters), () -> xz(tar, filters, XZ.CHECK_CRC64))),
                IntStream.of(XZ.CHECK_NONE, XZ.CHECK_CRC32, XZ.CHECK_SHA256)
                        .mapToObj(check -> new Hostile(
                                "xz: check " + check, () -> xz(tar, new FilterOptions[] {level(0)}, check))));
    }

    private static DeltaOptions delta(int distance) {
        try {
            return new DeltaOptions(distance);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LZMA2Options level(int level) {
        try {
            return new LZMA2Options(level);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] xz(byte[] content) throws IOException {
        return xz(content, new FilterOptions[] {level(0)}, XZ.CHECK_CRC64);
    }

    private static byte[] xz(byte[] content, FilterOptions[] filters, int check) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, filters, check)) {
            xz.write(content);
        }
        return bytes.toByteArray();
    }

    private Stream<Hostile> streams() {
        return Stream.of(
                new Hostile("xz: two streams", () -> joined(xz(tar), xz(tar))),
                new Hostile(
                        "xz: one archive in two streams",
                        () -> joined(xz(Arrays.copyOf(tar, 4096)), xz(Arrays.copyOfRange(tar, 4096, tar.length)))),
                new Hostile("xz: padding", () -> joined(xz(tar), new byte[4])),
                new Hostile("xz: something after it", () -> joined(xz(tar), new byte[] {1})),
                new Hostile("xz: an empty stream first", () -> joined(xz(new byte[0]), xz(tar))),
                new Hostile("xz: xz inside xz", () -> xz(xz(tar))),
                new Hostile("xz: the magic number alone", () -> Arrays.copyOf(xz(tar), FLAGS)),
                new Hostile("xz: a zip", () -> new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0}),
                new Hostile("xz: a gzip", () -> new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0}),
                new Hostile("xz: a tar", () -> tar),
                new Hostile("xz: nothing", () -> new byte[0]));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stream.of(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private Stream<Hostile> cuts() {
        return IntStream.rangeClosed(1, 10)
                .mapToObj(tenth -> new Hostile("xz: cut after " + tenth + "/10 of it", () -> {
                    byte[] xz = xz(tar);
                    return Arrays.copyOf(xz, (int) ((long) xz.length * tenth / 10) - 1);
                }));
    }

    private Stream<Hostile> flips() {
        return new Random(7)
                .ints(15, 0, 1 << 20)
                .mapToObj(at -> new Hostile("xz: a bit flips near " + at, () -> {
                    byte[] xz = xz(tar);
                    xz[at % xz.length] ^= 4;
                    return xz;
                }));
    }
}
