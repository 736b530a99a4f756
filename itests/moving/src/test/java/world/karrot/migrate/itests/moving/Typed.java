package world.karrot.migrate.itests.moving;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command, as the documentation says to type it: its name and what follows. */
record Typed(List<String> words) {

    /** Ours, whoever starts it: from its folder, from elsewhere, in a container. */
    private static final Pattern OURS =
            Pattern.compile("(?:^|[ (/])(?:bin/karrot|karrot-migrate|migrate) ([a-z][^|>)]*)");

    /** One of the shell in Karaf. */
    private static final Pattern SHELL = Pattern.compile("[a-z]+:[a-z-]+(?: .*)?");

    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    /** Those in a line, which may be one for other programs. */
    static Stream<Typed> in(String line) {
        if (SHELL.matcher(line).matches()) {
            return Stream.of(of(line));
        }
        return OURS.matcher(line)
                .results()
                .filter(found -> !line.contains("--entrypoint"))
                .map(found -> of(found.group(1)));
    }

    static Typed of(String call) {
        return new Typed(WORD.matcher(call.strip().replaceFirst("^karrot:", ""))
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList());
    }

    String command() {
        return words.get(0);
    }

    List<String> options() {
        return words.stream().filter(word -> word.matches("-(-[a-z-]+|[a-z])")).toList();
    }
}
