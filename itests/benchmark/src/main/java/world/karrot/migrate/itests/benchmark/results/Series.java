package world.karrot.migrate.itests.benchmark.results;

import java.util.List;

/** Several measurements of one thing, in seconds. */
public record Series(List<Double> seconds) {

    public double median() {
        List<Double> sorted = seconds.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
