package world.karrot.migrate.shell.internal.report;

import static org.junit.Assert.assertEquals;

import java.time.Instant;
import org.junit.Test;

public final class TextTest {
    @Test
    public void namesCannotSteerTheTerminal() {
        assertEquals("\uFFFD[31mred\uFFFD\uFFFD\uFFFD", Text.clean("\u001b[31mred\u0007\r\n"));
        assertEquals("\uFFFD31m\uFFFD\uFFFD", Text.clean("\u009b31m\u202e\u2028"));
        assertEquals("\uFFFD", Text.clean("\ud83d"));
    }

    @Test
    public void namesInAnyWritingStay() {
        String name = "Åse 食物 \ud83d\udc69\u200d\ud83c\udf3e صديق";
        assertEquals(name, Text.clean(name));
    }

    @Test
    public void oneIsNotMany() {
        assertEquals("1 group", Text.count(1, "group"));
        assertEquals("0 groups", Text.count(0, "group"));
        assertEquals("1,200 activities", Text.count(1200, "activity", "activities"));
    }

    @Test
    public void sizesAreRounded() {
        assertEquals("1 byte", Text.size(1));
        assertEquals("1.2 kB", Text.size(1_234));
        assertEquals("1,234.6 MB", Text.size(1_234_567_890));
    }

    @Test
    public void timesAreWorldTime() {
        assertEquals("2026-01-02 03:04 UTC", Text.time(Instant.parse("2026-01-02T03:04:05Z")));
    }
}
