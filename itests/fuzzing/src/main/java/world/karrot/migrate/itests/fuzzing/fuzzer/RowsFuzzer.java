package world.karrot.migrate.itests.fuzzing.fuzzer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import world.karrot.migrate.archive.internal.json.JsonLines;

/** The rows of a member: every line that is not blank is a row or a problem, and a row holds what can be stored. */
public final class RowsFuzzer {
    private RowsFuzzer() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        AtomicInteger found = new AtomicInteger();
        JsonLines lines = new JsonLines("a.b.json", new ByteArrayInputStream(input));
        while (lines.next()) {
            lines.parse(
                    row -> {
                        check(row.values());
                        found.incrementAndGet();
                    },
                    problem -> found.incrementAndGet());
        }
        if (found.get() != lines(input)) {
            throw new AssertionError("Lines were lost");
        }
    }

    private static int lines(byte[] input) {
        int lines = 0;
        boolean blank = true;
        for (byte b : input) {
            lines += b == '\n' && !blank ? 1 : 0;
            blank = b == '\n' || (blank && b >= 0 && b <= ' ');
        }
        return blank ? lines : lines + 1;
    }

    private static void check(Object value) {
        if (value instanceof Map<?, ?> object) {
            object.keySet().forEach(RowsFuzzer::check);
            object.values().forEach(RowsFuzzer::check);
        } else if (value instanceof Iterable<?> list) {
            list.forEach(RowsFuzzer::check);
        } else if (value instanceof String text
                && text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            throw new AssertionError("A text that no database can store");
        }
    }
}
