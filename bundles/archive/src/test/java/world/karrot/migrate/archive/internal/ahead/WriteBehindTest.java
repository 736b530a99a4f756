package world.karrot.migrate.archive.internal.ahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Random;
import org.junit.Test;

/** Bytes that are written by another thread than the one that makes them. */
public class WriteBehindTest {
    private static final int MUCH = 20_000_000;

    private final byte[] bytes = new byte[MUCH];

    @Test
    public void everythingArrivesInOrderOnceItHasFinished() throws IOException {
        new Random(1).nextBytes(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WriteBehind behind = new WriteBehind("behind", out)) {
            behind.write(bytes, 0, 3);
            behind.write(bytes[3]);
            behind.write(bytes, 4, MUCH - 4);
            behind.finish();
            assertThat(out.toByteArray()).isEqualTo(bytes);
        }
    }

    @Test
    public void whatTheStreamThrowsIsThrownByALaterWrite() throws IOException {
        try (WriteBehind behind = new WriteBehind("behind", new Full())) {
            assertThatThrownBy(() -> behind.write(bytes))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
            assertThatThrownBy(behind::finish).hasMessage("full");
        }
    }

    @Test
    public void orByTheEnd() throws IOException {
        try (WriteBehind behind = new WriteBehind("behind", new Full())) {
            behind.write(1);
            assertThatThrownBy(behind::finish).isInstanceOf(IOException.class).hasMessage("full");
        }
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("full");
        }
    }
}
