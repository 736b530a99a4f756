package world.karrot.migrate.launcher.internal.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the streams to whoever called. Whoever has gone away or has no room for what is written does not end the
 * command, which may ask for that. Colours are taken out for anybody but a terminal.
 */
final class Output {

    private static final Pattern COLOUR = Pattern.compile("\u001B\\[[\\d;]*m");

    /** What may go on as a colour in the next bytes. */
    private static final Pattern CUT = Pattern.compile("\u001B(\\[[\\d;]*)?\\z");

    private final OutputStream to;
    private final boolean coloured;
    private String cut = "";
    private Optional<String> loss = Optional.empty();

    Output(OutputStream to, boolean coloured) {
        this.to = to;
        this.coloured = coloured;
    }

    void write(byte[] bytes) {
        try {
            to.write(coloured ? bytes : plain(bytes));
        } catch (IOException e) {
            loss = loss.or(() -> Optional.of(e.getMessage()));
        }
    }

    void write(String text) {
        write(text.getBytes(UTF_8));
    }

    /** Why something was lost, if it was, in the system's words. */
    Optional<String> loss() {
        return loss;
    }

    /** Whatever the encoding, a colour is made of ASCII. */
    private byte[] plain(byte[] bytes) {
        String text = cut + new String(bytes, ISO_8859_1);
        Matcher end = CUT.matcher(text);
        int complete = end.find() ? end.start() : text.length();
        cut = text.substring(complete);
        return COLOUR.matcher(text.substring(0, complete)).replaceAll("").getBytes(ISO_8859_1);
    }
}
