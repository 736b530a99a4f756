package world.karrot.migrate.shell.internal.argument;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What the first bytes of a text say about how it is written: editors put a byte order mark there. */
final class TextStart {
    private static final int UTF_16_LITTLE = 0xFF;
    private static final int UTF_16_BIG = 0xFE;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private TextStart() {}

    /**
     * Reads UTF-8, or UTF-16 if it begins with its byte order mark, without that mark. Waits for the first character.
     */
    static BufferedReader reader(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in);
        BufferedReader text = new BufferedReader(new InputStreamReader(bytes, charset(bytes)));
        passMark(text);
        return text;
    }

    /** Neither byte is in any text in UTF-8. */
    private static Charset charset(InputStream bytes) throws IOException {
        bytes.mark(1);
        int first = bytes.read();
        bytes.reset();
        return first == UTF_16_LITTLE || first == UTF_16_BIG ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    private static void passMark(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
    }
}
