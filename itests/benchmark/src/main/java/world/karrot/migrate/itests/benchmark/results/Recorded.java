package world.karrot.migrate.itests.benchmark.results;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** The results as files: of this run, and of the last one that was recorded in the documentation. */
public final class Recorded {
    private static final Path DOCS = Path.of("docs");
    private static final String START = "<!-- numbers -->";
    private static final String END = "<!-- end of numbers -->";
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private Recorded() {}

    public static void write(Results results, Path directory) throws IOException {
        Files.createDirectories(directory);
        JSON.writeValue(directory.resolve("benchmark.json").toFile(), results);
        Files.writeString(directory.resolve("benchmark.svg"), new Chart(results.growth()).svg());
        Files.writeString(directory.resolve("benchmark.txt"), new ResultsText(results).text());
    }

    /** Into the documentation; what people wrote around the numbers stays. */
    public static void publish(Results results) throws IOException {
        JSON.writeValue(DOCS.resolve("benchmark.json").toFile(), results);
        if (!results.growth().isEmpty()) {
            Files.writeString(DOCS.resolve("benchmark.svg"), new Chart(results.growth()).svg());
        }
        Path page = DOCS.resolve("benchmark.md");
        String picture = results.growth().isEmpty() ? "" : "![Time and heap by scale](benchmark.svg)\n\n";
        String numbers = START + "\n\n" + picture + new ResultsText(results).text() + "\n" + END;
        Files.writeString(
                page,
                Files.readString(page).replaceFirst("(?s)" + START + ".*" + END, Matcher.quoteReplacement(numbers)));
    }

    /** The ratios that are worse than those of the last recorded run of the same size. */
    public static List<Bar> worse(Results results) throws IOException {
        return last(results)
                .map(last -> Arrays.stream(Bar.values())
                        .filter(bar -> bar.isWorse(results.ratios(), last.ratios()))
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Results> last(Results results) throws IOException {
        Path file = DOCS.resolve("benchmark.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(JSON.readValue(file.toFile(), Results.class))
                .filter(last ->
                        last.scale() == results.scale() && last.content().equals(results.content()));
    }
}
