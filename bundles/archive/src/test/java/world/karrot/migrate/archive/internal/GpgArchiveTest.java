package world.karrot.migrate.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.S2K;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
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

/** Archives that others encrypted. */
public class GpgArchiveTest {
    private static final String[] QUICK = {"--s2k-count", "1024"};

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;
    private Path plain;

    @Before
    public void makePlainArchive() throws IOException {
        folder = temporary.getRoot().toPath();
        byte[] tar = TestArchives.tar(TestArchives.member("groups.group.json", "{\"id\": 1}\n".repeat(50_000)));
        plain = Files.write(folder.resolve("plain"), TestArchives.xz(tar, 0, 4));
    }

    private Path gpg(String... how) throws IOException, InterruptedException {
        Path file = folder.resolve("archive");
        String[] files = {"--symmetric", "-o", file.toString(), plain.toString()};
        Witness.of("gpg", folder)
                .gpg(Stream.of(QUICK, how, files).flatMap(Arrays::stream).toArray(String[]::new));
        return file;
    }

    private static void assertReadable(Path file, String how) throws IOException {
        Recorder read = TestArchives.read(file);
        assertThat(read.rows.get("groups.group")).as(how).hasSize(50_000);
        assertThat(read.problems).as(how).isEmpty();
    }

    private static void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> TestArchives.read(file))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining(why)
                .hasMessageContaining(file.toString());
    }

    @Test
    public void everyCompression() throws IOException, InterruptedException {
        for (String algorithm : new String[] {"none", "zip", "zlib", "bzip2"}) {
            assertReadable(gpg("--compress-algo", algorithm), algorithm);
        }
    }

    @Test
    public void everyCipher() throws IOException, InterruptedException {
        for (String cipher : new String[] {"AES", "AES192", "AES256", "TWOFISH", "CAMELLIA128", "CAMELLIA256"}) {
            assertReadable(gpg("--cipher-algo", cipher, "--compress-algo", "zip"), cipher);
        }
    }

    @Test
    public void ciphersThatNewerGpgWritesOnlyWhenToldTo() throws IOException, PGPException {
        int[] ciphers = {
            SymmetricKeyAlgorithmTags.IDEA,
            SymmetricKeyAlgorithmTags.TRIPLE_DES,
            SymmetricKeyAlgorithmTags.CAST5,
            SymmetricKeyAlgorithmTags.BLOWFISH
        };
        for (int cipher : ciphers) {
            assertReadable(
                    other(new BcPGPDataEncryptorBuilder(cipher).setWithIntegrityPacket(true), password()),
                    "cipher " + cipher);
        }
    }

    @Test
    public void everyKeyDerivation() throws IOException, InterruptedException {
        for (String mode : new String[] {"0", "1", "3"}) {
            for (String digest : new String[] {"SHA1", "SHA512", "RIPEMD160"}) {
                assertReadable(gpg("--s2k-mode", mode, "--s2k-digest-algo", digest), mode + " " + digest);
            }
        }
    }

    @Test
    public void signedAsWell() throws IOException, InterruptedException {
        Witness.of("gpg", folder).gpg("--quick-gen-key", "admin@karrot.example", "rsa1024", "sign", "never");
        for (String algorithm : new String[] {"none", "zip"}) {
            Path file = gpg("--sign", "--compress-algo", algorithm);
            assertReadable(file, algorithm);
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at += 41) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 0x10;
                Path damaged = TestArchives.file(folder, flipped);
                assertThatThrownBy(() -> TestArchives.read(damaged)).isInstanceOf(ArchiveException.class);
            }
        }
    }

    @Test
    public void damageInsideWhatGpgCompressed() throws IOException, InterruptedException {
        for (String algorithm : new String[] {"zip", "zlib", "bzip2"}) {
            byte[] whole = Files.readAllBytes(gpg("--compress-algo", algorithm));
            for (int at = 0; at < whole.length; at += 101) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 0x10;
                Path file = TestArchives.file(folder, flipped);
                assertThatThrownBy(() -> TestArchives.read(file)).isInstanceOf(ArchiveException.class);
            }
        }
    }

    @Test
    public void withoutProtectionAgainstChanges() throws IOException, PGPException {
        assertRefused(other(aes().setWithIntegrityPacket(false), password()), "without protection against changes");
    }

    @Test
    public void inTextForm() throws IOException, InterruptedException {
        assertRefused(gpg("--armor"), "Turn it into its binary form with gpg --dearmor");
    }

    private Path other(BcPGPDataEncryptorBuilder how, BcPBEKeyEncryptionMethodGenerator... passwords)
            throws IOException, PGPException {
        PGPEncryptedDataGenerator generator = new PGPEncryptedDataGenerator(how.setSecureRandom(new SecureRandom()));
        Arrays.stream(passwords).forEach(generator::addMethod);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream message = generator.open(bytes, new byte[1 << 12]);
                OutputStream literal = new PGPLiteralDataGenerator()
                        .open(message, PGPLiteralData.BINARY, "", PGPLiteralData.NOW, new byte[1 << 12])) {
            literal.write(Files.readAllBytes(plain));
        }
        return TestArchives.file(folder, bytes.toByteArray());
    }

    private static BcPBEKeyEncryptionMethodGenerator password() {
        return new BcPBEKeyEncryptionMethodGenerator(TestArchives.PASSWORD.toCharArray(), 1);
    }

    private static BcPGPDataEncryptorBuilder aes() {
        return new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
    }

    @Test
    public void authenticatedAsNewerGpgDoes() throws IOException, PGPException {
        Path file = other(aes().setWithAEAD(AEADAlgorithmTags.OCB, 6).setUseV5AEAD(), password());
        assertReadable(file, "OCB");
        assertThatThrownBy(() -> TestArchives.read(file, "wrong", new Recorder()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("the password does not fit");
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at += 37) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Path damaged = TestArchives.file(folder, flipped);
            assertThatThrownBy(() -> TestArchives.read(damaged)).isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    public void forSeveralPasswords() throws IOException, PGPException {
        assertRefused(
                other(aes().setWithIntegrityPacket(true), password(), password()),
                "is encrypted for a key or for several passwords");
    }

    @Test
    public void withAKeyDerivationThatMayAskForAnyMemory() throws IOException, PGPException {
        var argon2 = new BcPBEKeyEncryptionMethodGenerator(
                TestArchives.PASSWORD.toCharArray(), S2K.Argon2Params.memoryConstrainedParameters());
        argon2.setSecureRandom(new SecureRandom());
        assertRefused(
                other(aes().setWithAEAD(AEADAlgorithmTags.OCB, 6).setUseV6AEAD(), argon2),
                "encrypted in a newer way than is supported");
    }
}
