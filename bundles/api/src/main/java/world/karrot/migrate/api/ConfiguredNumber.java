package world.karrot.migrate.api;

import java.util.function.Consumer;

/** A number in a configuration of Karaf, as whoever has typed it left it there. */
public final class ConfiguredNumber {
    private ConfiguredNumber() {}

    /**
     * The number. Called by a component when it is made, which would not be there at all if a text were an exception.
     *
     * @param text under the key; nothing, and 0, mean the default
     * @param otherwise the default
     * @param warnings is told of a text that is no whole number from 0 to 999,999,999, in whose place the default
     *     counts
     */
    public static long of(String key, String text, long otherwise, Consumer<String> warnings) {
        String number = text.strip();
        if (number.matches("0*")) {
            return otherwise;
        }
        if (!number.matches("[0-9]{1,9}")) {
            warnings.accept(key + " = " + number + " is no whole number; " + otherwise + " counts in its place");
            return otherwise;
        }
        return Long.parseLong(number);
    }
}
