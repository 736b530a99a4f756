package world.karrot.migrate.launcher.internal.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a caller of {@code bin/karrot} wants.
 *
 * @param directory where the caller is: what relative file names start from
 * @param called how the caller typed the program; nothing in it that a shell would not take as it is
 * @param columns how wide the terminal is that standard error is; 0 if it is none
 * @param trace whether a failure is printed with its stack trace
 * @param words the command's name and its arguments
 */
public record Request(String directory, String called, int columns, boolean trace, List<String> words) {

    /** Neither a path nor an argument can contain it. */
    private static final String SEPARATOR = "\0";

    public static Request parse(String text) {
        List<String> parts = Arrays.asList(text.split(SEPARATOR, -1));
        return new Request(
                parts.get(0),
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                Boolean.parseBoolean(parts.get(3)),
                asKarafHasIt(parts.subList(4, parts.size())));
    }

    /** Karaf's own way to ask a command for help is the long one. */
    private static List<String> asKarafHasIt(List<String> words) {
        return words.size() == 2 && words.get(1).equals("-h") ? List.of(words.get(0), "--help") : words;
    }

    /** Whether it asks a command what that does. */
    public boolean isHelp() {
        return words.lastIndexOf("--help") > 0;
    }

    /** Whether it is Karaf itself that is to stop. */
    public boolean isStop() {
        return words.equals(List.of("stop"));
    }

    public String format() {
        List<String> parts =
                new ArrayList<>(List.of(directory, called, Integer.toString(columns), Boolean.toString(trace)));
        parts.addAll(words);
        return String.join(SEPARATOR, parts);
    }
}
