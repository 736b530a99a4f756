package world.karrot.migrate.database.internal.load;

/** Writes rows in the text format of {@code COPY}, in UTF-8, in pieces of one size wherever those may end. */
final class CopyText {
    private static final int SIZE = 1 << 16;

    private final Sink sink;
    private final byte[] buffer = new byte[SIZE];
    private int length;
    private boolean inRow;

    CopyText(Sink sink) {
        this.sink = sink;
    }

    /**
     * Adds a value to the row.
     *
     * @param text without half characters, or null for none
     */
    void value(String text) {
        if (inRow) {
            put('\t');
        }
        inRow = true;
        if (text == null) {
            escaped('N');
        } else {
            escape(text);
        }
    }

    void endRow() {
        put('\n');
        inRow = false;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                int point = text.codePointAt(i);
                i += Character.charCount(point) - 1;
                encode(point);
            } else {
                escape(c);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '\\' -> escaped('\\');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case '\t' -> escaped('t');
            default -> put(c);
        }
    }

    private void escaped(char letter) {
        put('\\');
        put(letter);
    }

    private void encode(int point) {
        if (point < 0x800) {
            put(0xC0 | (point >> 6));
        } else if (point < 0x10000) {
            put(0xE0 | (point >> 12));
            put(continuation(point >> 6));
        } else {
            put(0xF0 | (point >> 18));
            put(continuation(point >> 12));
            put(continuation(point >> 6));
        }
        put(continuation(point));
    }

    private static int continuation(int point) {
        return 0x80 | (point & 0x3F);
    }

    private void put(int b) {
        if (length == buffer.length) {
            flush();
        }
        buffer[length++] = (byte) b;
    }

    /** Hands on what is left. */
    void flush() {
        sink.write(buffer, 0, length);
        length = 0;
    }

    /** Takes the bytes, which it may not keep. */
    @FunctionalInterface
    interface Sink {
        void write(byte[] bytes, int offset, int length);
    }
}
