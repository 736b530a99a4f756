package world.karrot.migrate.transfer.internal.exporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import world.karrot.migrate.transfer.internal.Advance;

/** Counts the rows that go through, one a line, and their bytes. */
final class ReportingStream extends FilterOutputStream {
    private final Advance advance;
    private long bytes;

    ReportingStream(OutputStream out, Advance advance) {
        super(out);
        this.advance = advance;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        bytes++;
        count(b);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        bytes += length;
        for (int i = offset; i < offset + length; i++) {
            count(buffer[i]);
        }
    }

    private void count(int b) {
        if (b == '\n') {
            advance.row();
        }
    }
}
