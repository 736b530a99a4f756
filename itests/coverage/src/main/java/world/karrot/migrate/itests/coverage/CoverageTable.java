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

    private static final List<Function<IBundleCoverage, ICounter>> COLUMNS = List.of(
            IBundleCoverage::getMethodCounter, IBundleCoverage::getLineCounter, IBundleCoverage::getBranchCounter);

    private CoverageTable() {}

    /** As Markdown. */
    static String of(List<IBundleCoverage> bundles) {
        Stream<String> each = bundles.stream().map(bundle -> row(bundle.getName(), List.of(bundle)));
        return Stream.concat(each, Stream.of(row("**all**", bundles))).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(String name, List<IBundleCoverage> bundles) {
        return COLUMNS.stream()
                .map(column -> MeasurementPage.share(
                        sum(bundles, column, ICounter::getCoveredCount), sum(bundles, column, ICounter::getTotalCount)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private static int sum(
            List<IBundleCoverage> bundles, Function<IBundleCoverage, ICounter> column, ToIntFunction<ICounter> count) {
        return bundles.stream().map(column).mapToInt(count).sum();
    }
}
