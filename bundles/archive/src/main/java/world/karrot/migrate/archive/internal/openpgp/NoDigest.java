package world.karrot.migrate.archive.internal.openpgp;

import java.io.OutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.openpgp.operator.PGPDigestCalculator;

/** Takes what a digest would be made of, where nobody asks for one. */
final class NoDigest implements PGPDigestCalculator {
    @Override
    public int getAlgorithm() {
        return HashAlgorithmTags.SHA1;
    }

    @Override
    public OutputStream getOutputStream() {
        return OutputStream.nullOutputStream();
    }

    @Override
    public byte[] getDigest() {
        throw new UnsupportedOperationException("Nothing was digested");
    }

    @Override
    public void reset() {
        throw new UnsupportedOperationException("It is for one message");
    }
}
