package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.junit.Test;

public class OutputTest {

    private static final String TEXT = "\u001B[1mGrüße\u001B[0m \u001B[31;1mrot\u001B[m \u001B[2K\n";

    @Test
    public void nobodyButATerminalGetsColoursWhereverTheyAreCut() {
        byte[] bytes = TEXT.getBytes(UTF_8);
        for (int at = 0; at <= bytes.length; at++) {
            assertThat(written(false, at)).isEqualTo("Grüße rot \u001B[2K\n");
            assertThat(written(true, at)).isEqualTo(TEXT);
        }
    }

    private static String written(boolean coloured, int at) {
        byte[] bytes = TEXT.getBytes(UTF_8);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Output output = new Output(to, coloured);
        output.write(Arrays.copyOfRange(bytes, 0, at));
        output.write(Arrays.copyOfRange(bytes, at, bytes.length));
        assertThat(output.loss()).isEmpty();
        return to.toString(UTF_8);
    }

    @Test
    public void whatIsLostIsKnownWithItsFirstReason() {
        Output output = new Output(
                new OutputStream() {
                    private int count;

                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("reason " + ++count);
                    }
                },
                false);
        output.write("one");
        output.write("two");
        assertThat(output.loss()).contains("reason 1");
    }
}
