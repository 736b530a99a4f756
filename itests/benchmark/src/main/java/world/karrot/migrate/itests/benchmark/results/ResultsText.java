package world.karrot.migrate.itests.benchmark.results;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import world.karrot.migrate.itests.benchmark.measure.Environment;
import world.karrot.migrate.itests.benchmark.measure.Growth;
import world.karrot.migrate.itests.benchmark.measure.MeasuredKaraf;

/** The results as text, which is Markdown. */
public final class ResultsText {
    private final Results results;
    private final StringBuilder text = new StringBuilder();

    public ResultsText(Results results) {
        this.results = results;
    }

    public String text() {
        Environment where = results.environment();
        line(
                "Scale %s, %s content: %,d rows in the source. %s, %d cores, Java %s, commit %s, %s.",
                number(results.scale()),
                results.content(),
                results.rows(),
                where.processor(),
                where.cores(),
                where.java(),
                where.commit(),
                where.date());
        text.append('\n');
        line("Load average before the run: %s.", where.loadBefore());
        bars();
        seconds();
        growth();
        steps("an export", results.exportSteps());
        steps("an import", results.importSteps());
        return text.toString();
    }

    private void bars() {
        table("ratio", "measured", "bar");
        for (Bar bar : Bar.values()) {
            if (results.ratios().containsKey(bar.text())) {
                row(bar.text(), decimals(results.ratios().get(bar.text())), decimals(bar.most()));
            }
        }
    }

    private void seconds() {
        table("measured", "median", "each");
        results.seconds()
                .forEach((what, median) -> row(
                        what,
                        decimals(median) + " s",
                        results.all().get(what).stream()
                                .map(ResultsText::decimals)
                                .collect(Collectors.joining(", "))));
        results.megabytes().forEach((what, size) -> row(what, decimals(size) + " MB", ""));
    }

    private void growth() {
        if (results.growth().isEmpty()) {
            return;
        }
        table("scale", "rows", "export", "import", "heap used / kept, export", "the same, import", "resident");
        for (Growth.Point point : results.growth()) {
            row(
                    number(point.scale()),
                    String.format(Locale.ROOT, "%,d", point.rows()),
                    decimals(point.exportSeconds()) + " s",
                    decimals(point.importSeconds()) + " s",
                    heap(point.exporting()),
                    heap(point.importing()),
                    Math.max(point.exporting().resident(), point.importing().resident()) + " MiB");
        }
    }

    private static String heap(MeasuredKaraf.Memory memory) {
        return memory.heapUsed() + " / " + memory.heapKept() + " MiB";
    }

    private void steps(String of, Map<String, Double> steps) {
        if (steps.isEmpty()) {
            return;
        }
        table("step of " + of, "seconds");
        steps.forEach((step, seconds) -> row(step, decimals(seconds)));
    }

    private void table(String... columns) {
        text.append('\n');
        row(columns);
        row(List.of(columns).stream().map(column -> "---").toArray(String[]::new));
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
