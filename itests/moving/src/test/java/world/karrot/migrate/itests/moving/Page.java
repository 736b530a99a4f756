package world.karrot.migrate.itests.moving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation, by what it says that one can type, and where its links lead. */
record Page(Path file, String text) {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern EXAMPLE = Pattern.compile("(?m)^ *\\$ (.*(?:[\\\\|]\n.*)*)$");
    private static final Pattern IN_KARAF = Pattern.compile("(?m)^karaf@root\\(\\)> (.*)$");
    private static final Pattern SCHEDULE = Pattern.compile("(?s)```(?:crontab|ini)\n(.*?)```");
    private static final Pattern SPAN = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern COMMANDS = Pattern.compile("(?s)\\| command \\| does \\|\n\\|---\\|---\\|\n(.*?)\n\n");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z].*?)` \\|(.*)\\|$");
    private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)```");
    private static final Pattern LISTING = Pattern.compile("(?s)```text\n(.*?)```");
    private static final Pattern MESSAGES = Pattern.compile("(?s)\\| it says \\| \\|\n\\|---\\|---\\|\n(.*?)\n\n");
    private static final Pattern VALUE = Pattern.compile("…|:(?: \\d+)?$| \\d{4}-\\d\\d-\\d\\d .*$");
    private static final Pattern EXAMINED = Pattern.compile("(?m)^  (?:ok  |stop|warn)  ([^:]+): ");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^):#]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)");

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page readme() {
        return read(ROOT.resolve("README.md"));
    }

    /** All that there are. */
    static List<Page> all() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(readme()),
                            docs.filter(file -> file.toString().endsWith(".md")).map(Page::read))
                    .toList();
        }
    }

    /** The commands in its examples, from top to bottom. */
    Stream<Typed> examples() {
        return first(EXAMPLE, text).map(line -> line.replaceAll("\\\\\n *", "")).flatMap(Typed::in);
    }

    /** Those for the shell of a Karaf of one's own, and those that it shows others to call, such as cron. */
    Stream<Typed> forOthers() {
        return Stream.concat(first(IN_KARAF, text), first(SCHEDULE, text).flatMap(String::lines))
                .flatMap(Typed::in);
    }

    /** Those in its sentences. */
    Stream<Typed> mentions() {
        return first(SPAN, text).flatMap(Typed::in);
    }

    /** Those that its table of commands explains, each with the options that its row speaks of. */
    Stream<Typed> explained() {
        return first(COMMANDS, text)
                .flatMap(table -> ROW.matcher(table).results())
                .map(row -> Typed.of(row.group(1) + " " + String.join(" ", options(row.group(2)))));
    }

    /** The options in its sentences, of whatever command. */
    Stream<String> options() {
        return options(text).stream();
    }

    /** What it shows of listings and messages, without the values in them. */
    Stream<String> quotes() {
        Stream<String> messages =
                first(MESSAGES, text).flatMap(String::lines).map(row -> row.replaceFirst("^\\| `([^`]*)`.*", "$1"));
        return Stream.concat(messages, first(LISTING, text).flatMap(String::lines))
                .flatMap(VALUE::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }

    /** What a doctor has looked at, here or elsewhere. */
    Set<String> examined() {
        return first(EXAMINED, text).collect(Collectors.toSet());
    }

    /** Links that lead to no file, or to no heading in it. */
    Stream<String> deadLinks() {
        return LINK.matcher(text)
                .results()
                .filter(link -> !leads(link.group(1), link.group(2)))
                .map(link -> file + ": " + link.group());
    }

    private boolean leads(String path, String heading) {
        Path to = path.isEmpty() ? file : file.resolveSibling(path);
        return Files.exists(to)
                && (heading == null
                        || first(HEADING, read(to).text)
                                .map(words -> words.toLowerCase(Locale.ROOT)
                                        .replaceAll("[^a-z0-9 -]", "")
                                        .replace(' ', '-'))
                                .anyMatch(heading::equals));
    }

    /** The statements that it gives to whoever administers a database. */
    Stream<String> sql() {
        return first(SQL, text);
    }

    private static List<String> options(String part) {
        return first(OPTION, part).toList();
    }

    private static Stream<String> first(Pattern pattern, String part) {
        return pattern.matcher(part).results().map(found -> found.group(1));
    }
}
