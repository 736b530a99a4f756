package world.karrot.migrate.itests.benchmark.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A JVM's log of its garbage collections. */
final class GcLog {
    private static final Pattern COLLECTION = Pattern.compile("Pause (\\w+).*?(\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Path file;
    private long read;

    GcLog(Path file) {
        this.file = file;
    }

    /** What the heap was like since the last call. */
    Heap next() throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<MatchResult> collections = lines.stream()
                .skip(read)
                .flatMap(line -> COLLECTION.matcher(line).results())
                .toList();
        read = lines.size();
        return new Heap(
                most(collections.stream().map(c -> c.group(2))),
                most(collections.stream().filter(c -> c.group(1).equals("Full")).map(c -> c.group(3))));
    }

    private static int most(Stream<String> megabytes) {
        return megabytes.mapToInt(Integer::parseInt).max().orElse(0);
    }

    /**
     * In MiB.
     *
     * @param used the most there was before a collection
     * @param kept the most that a full collection left, and so what was in use; 0 if there was none
     */
    record Heap(int used, int kept) {}
}
