package world.karrot.migrate.archive.internal.file;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that is made to be written in pieces; a single byte is a piece of one. */
public abstract class BulkOutputStream extends OutputStream {
    @Override
    public final void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;
}
