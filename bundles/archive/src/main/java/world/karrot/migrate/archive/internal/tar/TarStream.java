package world.karrot.migrate.archive.internal.tar;

import java.io.IOException;
import java.io.InputStream;
import world.karrot.migrate.archive.internal.damage.Damage;
import world.karrot.migrate.archive.internal.damage.Limits;
import world.karrot.migrate.archive.internal.file.BulkInputStream;

/**
 * The bytes of a tar, with an eye on two things that the tar library does not look at: how much it takes for the
 * headers of one member, and whether the tar ends as a tar must, in zeros alone. Used by one thread.
 */
final class TarStream extends BulkInputStream {
    /** Two records of zeros. */
    private static final int END_MARK = 1024;

    private final InputStream in;
    private long mayRead = Long.MAX_VALUE;
    private long zeros;

    TarStream(InputStream in) {
        this.in = in;
    }

    /** From here on, and until {@link #contentStarts}, only as much is read as headers may need. */
    void headersStart() {
        mayRead = Limits.TAR_HEADER;
    }

    void contentStarts() {
        mayRead = Long.MAX_VALUE;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        mayRead -= Math.max(count, 0);
        if (mayRead < 0) {
            throw new Damage("is damaged: a member's headers take more than " + (Limits.TAR_HEADER >> 20) + " MiB");
        }
        countZeros(bytes, offset, count);
        return count;
    }

    private void countZeros(byte[] bytes, int offset, int count) {
        int at = count;
        while (at > 0 && bytes[offset + at - 1] == 0) {
            at--;
        }
        zeros = at > 0 ? count - at : zeros + Math.max(count, 0);
    }

    /** Reads on to the end, once the library has seen the tar's. */
    void finish() throws IOException {
        byte[] rest = new byte[1 << 13];
        for (int n; (n = read(rest, 0, rest.length)) >= 0; ) {
            if (zeros < n) {
                throw new Damage("holds something after the end of its tar");
            }
        }
        if (zeros < END_MARK) {
            throw new Damage("was cut short: its tar has no end");
        }
    }
}
