package world.karrot.migrate.itests.coverage;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jacoco.core.analysis.IBundleCoverage;
import org.jacoco.core.analysis.ICounter;

/** Functions, lines and branches that tests run, by bundle and in all. */
final class CoverageTable {
    private static final String HEAD = """
            | bundle | functions | lines | branches |
            | --- | --- | --- | --- |
            """;

    private static final List<Measure> MEASURES = List.of(
            new Measure("functions", IBundleCoverage::getMethodCounter, 99),
            new Measure("lines", IBundleCoverage::getLineCounter, 97),
            new Measure("branches", IBundleCoverage::getBranchCounter, 93));

    private CoverageTable() {}

    /** As Markdown. */
    static String of(List<IBundleCoverage> bundles) {
        Stream<String> each = bundles.stream().map(bundle -> row(bundle.getName(), List.of(bundle)));
        return Stream.concat(each, Stream.of(row("**all**", bundles))).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(String name, List<IBundleCoverage> bundles) {
        return MEASURES.stream()
                .map(measure -> MeasurementPage.share(measure.covered(bundles), measure.all(bundles)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    /** What is run less than it should be, all bundles together; empty when nothing is. */
    static String shortfalls(List<IBundleCoverage> bundles) {
        return MEASURES.stream()
                .filter(measure -> 100L * measure.covered(bundles) < measure.percent() * measure.all(bundles))
                .map(measure -> "Tests run less than " + measure.percent() + " % of all " + measure.name())
                .collect(Collectors.joining("; "));
    }

    /**
     * Something that is counted.
     *
     * @param percent of it that tests have to run
     */
    private record Measure(String name, Function<IBundleCoverage, ICounter> counter, long percent) {
        long covered(List<IBundleCoverage> bundles) {
            return sum(bundles, ICounter::getCoveredCount);
        }

        long all(List<IBundleCoverage> bundles) {
            return sum(bundles, ICounter::getTotalCount);
        }

        private long sum(List<IBundleCoverage> bundles, ToIntFunction<ICounter> count) {
            return bundles.stream().map(counter).mapToInt(count).sum();
        }
    }
}
