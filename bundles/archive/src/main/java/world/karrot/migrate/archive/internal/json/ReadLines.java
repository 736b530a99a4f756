package world.karrot.migrate.archive.internal.json;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Consumer;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.Place;
import world.karrot.migrate.api.archive.Row;

/** Lines of JSON that are read while they are written. Used by one thread. */
public final class ReadLines extends FilterOutputStream {
    private final Consumer<Row> rows;
    private final Consumer<Finding> problems;
    private final Utf8 utf8 = new Utf8();
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;

    public ReadLines(OutputStream out, Consumer<Row> rows, Consumer<Finding> problems) {
        super(out);
        this.rows = rows;
        this.problems = problems;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        out.write(bytes, offset, count);
        for (int at = offset; at < offset + count; at++) {
            if (bytes[at] == '\n') {
                end();
            } else {
                append(bytes[at]);
            }
        }
    }

    private void append(byte b) {
        line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
        line[length++] = b;
    }

    private void end() {
        number++;
        try {
            rows.accept(new Row(number, JsonObjects.parse(utf8.decode(ByteBuffer.wrap(line, 0, length)), true)));
        } catch (Malformed e) {
            problems.accept(Finding.of(e.getMessage(), Place.NOWHERE.line(number), ""));
        }
        length = 0;
    }

    @Override
    public void close() throws IOException {
        if (length > 0) {
            end();
        }
        super.close();
    }
}
