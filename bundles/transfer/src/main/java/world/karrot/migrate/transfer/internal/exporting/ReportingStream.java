package world.karrot.migrate.transfer.internal.exporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;

/** Says how many bytes went through, after every mebibyte. */
final class ReportingStream extends FilterOutputStream {
    private static final int STEP = 1 << 20;

    private final LongConsumer report;
    private long bytes;

    ReportingStream(OutputStream out, LongConsumer report) {
        super(out);
        this.report = report;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        count(1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        count(length);
    }

    private void count(int more) {
        long before = bytes;
        bytes += more;
        if (before / STEP != bytes / STEP) {
            report.accept(bytes);
        }
    }
}
