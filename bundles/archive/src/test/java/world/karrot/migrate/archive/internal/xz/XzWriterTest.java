package world.karrot.migrate.archive.internal.xz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.Test;
import org.tukaani.xz.XZInputStream;
import world.karrot.migrate.archive.internal.unpacking.ReadAhead;

public class XzWriterTest {
    private static final byte[] TEXT = "Grüße ☃\n".repeat(1000).getBytes(UTF_8);

    @Test
    public void aByteAtATimeIsWrittenAndReadAsManyAre() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (XzWriter writer = new XzWriter(compressed, Compression.level(1))) {
            for (byte b : TEXT) {
                writer.write(b);
            }
            writer.finish();
        }
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = new ReadAhead(
                "unpacking", () -> new XZInputStream(new ByteArrayInputStream(compressed.toByteArray())))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                read.write(b);
            }
        }
        assertThat(read.toByteArray()).isEqualTo(TEXT);
    }

    @Test
    public void levelsAreThoseOfXz() {
        for (int level : new int[] {-1, 10}) {
            assertThatThrownBy(() -> Compression.level(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("xz has the levels 0 to 9, not " + level);
        }
    }
}
