package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;

/**
 * The OpenPGP layer. After the byte {@link #INSIDE} the input is what somebody who has the password puts into a message
 * that is whole; otherwise it is the message.
 */
public final class OpenPgpFuzzer {
    /** No message begins with it. */
    public static final byte INSIDE = 0;

    /** The password is hashed as little as OpenPGP allows. */
    private static final int FAST = 0;

    private OpenPgpFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException, PGPException {
        boolean inside = input.length > 0 && input[0] == INSIDE;
        FuzzedFile.read(inside ? encrypted(Arrays.copyOfRange(input, 1, input.length)) : input);
    }

    private static byte[] encrypted(byte[] packets) throws IOException, PGPException {
        PGPEncryptedDataGenerator generator =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        generator.addMethod(new BcPBEKeyEncryptionMethodGenerator(FuzzedFile.PASSWORD.toCharArray(), FAST));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream message = generator.open(bytes, packets.length)) {
            message.write(packets);
        }
        return bytes.toByteArray();
    }
}
