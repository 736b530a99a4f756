package world.karrot.migrate.archive.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.bouncycastle.bcpg.CompressionAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPCompressedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import world.karrot.migrate.api.archive.ArchiveException;

/**
 * Someone who has the password can put anything into an archive, whose outer layers then prove it whole. Whatever it
 * is, there is a reading, a problem or an {@link ArchiveException}, and no other failure.
 */
public class AlteredInsideTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private byte[] tar;

    @Before
    public void makeTar() throws IOException {
        folder = temporary.getRoot().toPath();
        String longName = "files/" + "folder/".repeat(20) + "x";
        tar = TestArchives.tar(
                TestArchives.member("groups.group.json", "{\"id\": 1, \"name\": \"é\"}\n"),
                TestArchives.member(longName, "x"),
                TestArchives.member("karrot-migrate.manifest", "{\"id\": \"x\"}"));
    }

    private void read(String how, byte[] archive) throws IOException {
        Path file = TestArchives.file(folder, archive);
        Throwable thrown = catchThrowable(() -> TestArchives.read(file));
        if (thrown != null) {
            assertThat(thrown).as(how).isInstanceOf(ArchiveException.class).hasMessageContaining(file.toString());
        }
    }

    @Test
    public void everyByteOfATar() throws IOException {
        for (int at = 0; at < tar.length; at++) {
            // Of what is only zeros, one byte in sixteen will do.
            if (tar[at] != 0 || at % 16 == 0) {
                for (int to : new int[] {0, ' ', '7', 0xFF, tar[at] ^ 1}) {
                    byte[] altered = tar.clone();
                    altered[at] = (byte) to;
                    sum(altered, at / 512 * 512);
                    read("byte " + at + " became " + to, TestArchives.xz(altered, 0, 1));
                }
            }
        }
    }

    /** Makes the record's checksum right, if it is a header. */
    private static void sum(byte[] tar, int header) {
        if (header + 512 <= tar.length && new String(tar, header + 257, 5, UTF_8).equals("ustar")) {
            Arrays.fill(tar, header + 148, header + 156, (byte) ' ');
            int sum = 0;
            for (int at = 0; at < 512; at++) {
                sum += tar[header + at] & 0xFF;
            }
            System.arraycopy(String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(UTF_8), 0, tar, header + 148, 8);
        }
    }

    @Test
    public void anyPartOfWhatIsEncrypted() throws IOException {
        Random random = new Random(4);
        for (int algorithm : new int[] {
            CompressionAlgorithmTags.UNCOMPRESSED,
            CompressionAlgorithmTags.ZIP,
            CompressionAlgorithmTags.ZLIB,
            CompressionAlgorithmTags.BZIP2
        }) {
            byte[] packets = packets(algorithm, TestArchives.xz(tar, 0, 1));
            for (int time = 0; time < 200; time++) {
                byte[] altered = packets.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    altered[random.nextInt(altered.length)] = (byte) random.nextInt();
                }
                int length = random.nextBoolean() ? altered.length : random.nextInt(altered.length);
                read("algorithm " + algorithm + ", time " + time, encrypted(Arrays.copyOf(altered, length)));
            }
        }
    }

    private static byte[] packets(int algorithm, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PGPCompressedDataGenerator compressed = new PGPCompressedDataGenerator(algorithm);
        try (OutputStream out = compressed.open(bytes);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(out, PGPLiteralData.BINARY, "name", content.length, PGPLiteralData.NOW)) {
            literal.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted(byte[] packets) {
        PGPEncryptedDataGenerator generator =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(TestArchives.PASSWORD.toCharArray(), 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream message = generator.open(bytes, packets.length)) {
            message.write(packets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
