package world.karrot.migrate.itests.fuzzing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import world.karrot.migrate.archive.internal.openpgp.Encryption;
import world.karrot.migrate.itests.fuzzing.fuzzer.FuzzedFile;
import world.karrot.migrate.itests.fuzzing.fuzzer.OpenPgpFuzzer;
import world.karrot.migrate.itests.instances.KarrotArchive;

/** What fuzzing begins with. */
final class Seeds {
    /** The password is hashed as little as OpenPGP allows, for the time that it takes. */
    private static final int FAST = 0;

    private final Path folder;

    private Seeds(Path folder) {
        this.folder = folder;
    }

    /** Writes seeds into a folder, one below it for each target. */
    static void write(Path folder) throws IOException {
        Seeds seeds = new Seeds(folder);
        ShortArchive archive = ShortArchive.of(KarrotArchive.TWO_GROUPS);
        seeds.write(FuzzTarget.TAR, "archive", archive.tar());
        byte[] xz = xz(archive.tar());
        seeds.write(FuzzTarget.XZ, "archive", xz);
        seeds.write(FuzzTarget.ROWS, "archive", archive.rows().getBytes(StandardCharsets.UTF_8));
        seeds.write(FuzzTarget.OPENPGP, "archive", encrypted(xz));
        for (int algorithm : new int[] {CompressionAlgorithmTags.UNCOMPRESSED, CompressionAlgorithmTags.ZIP}) {
            seeds.write(FuzzTarget.OPENPGP, "inside-" + algorithm, packets(algorithm, xz));
        }
        seeds.copy(FuzzTarget.PEOPLE, "people.csv");
        seeds.copy(FuzzTarget.SETTINGS, "settings.env");
    }

    private void copy(FuzzTarget target, String name) throws IOException {
        try (InputStream seed = Seeds.class.getResourceAsStream(name)) {
            write(target, name, Objects.requireNonNull(seed, name).readAllBytes());
        }
    }

    private void write(FuzzTarget target, String name, byte[] content) throws IOException {
        Path seeds = Files.createDirectories(folder.resolve(target.toString()));
        Files.write(seeds.resolve(name), content);
    }

    private static byte[] xz(byte[] tar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(1))) {
            xz.write(tar);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Encryption encryption = Encryption.of(bytes, FuzzedFile.PASSWORD.toCharArray(), FAST);
        encryption.write(content);
        encryption.finish();
        return bytes.toByteArray();
    }

    private static byte[] packets(int algorithm, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(OpenPgpFuzzer.INSIDE);
        PGPCompressedDataGenerator compressed = new PGPCompressedDataGenerator(algorithm);
        try (OutputStream out = compressed.open(bytes);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(out, PGPLiteralData.BINARY, "name", content.length, PGPLiteralData.NOW)) {
            literal.write(content);
        }
        return bytes.toByteArray();
    }
}
