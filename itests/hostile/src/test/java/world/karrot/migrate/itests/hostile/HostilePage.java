package world.karrot.migrate.itests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** docs/hostile.md, with a line for each class of attacks: its name, archives, refused, arrived and harmless. */
final class HostilePage {
    private static final Path PAGE = Path.of(System.getProperty("hostile.page"));
    private static final Pattern LINES = Pattern.compile("(?m)^\\| \\w[^|]* \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");
    private static final int NUMBERS = 3;

    /** How many archives of a class were tried when its line was written. */
    int archives(String kind) throws IOException {
        Matcher line = line(kind, Files.readString(PAGE));
        return Integer.parseInt(line.group().split(" \\| ", -1)[1]);
    }

    /** Writes the line of a class. */
    void put(String kind, List<Verdict> verdicts) throws IOException {
        long arrived = verdicts.stream().filter(Verdict::arrived).count();
        String page = replaced(
                Files.readString(PAGE), kind, LongStream.of(verdicts.size(), verdicts.size() - arrived, arrived));
        Files.writeString(PAGE, replaced(page, "**all**", sums(page)));
    }

    private static LongStream sums(String page) {
        List<MatchResult> lines = LINES.matcher(page).results().toList();
        return IntStream.rangeClosed(1, NUMBERS)
                .mapToLong(number -> lines.stream()
                        .mapToLong(line -> Long.parseLong(line.group(number)))
                        .sum());
    }

    private static String replaced(String page, String name, LongStream numbers) {
        String values = numbers.mapToObj(Long::toString).collect(Collectors.joining(" | "));
        return line(name, page).replaceFirst("| " + name + " | " + values + " |");
    }

    private static Matcher line(String name, String page) {
        Matcher line = Pattern.compile("(?m)^\\| " + Pattern.quote(name) + "( \\| \\d+){3} \\|$")
                .matcher(page);
        assertThat(line.find()).as("a line for %s in docs/hostile.md", name).isTrue();
        return line;
    }
}
