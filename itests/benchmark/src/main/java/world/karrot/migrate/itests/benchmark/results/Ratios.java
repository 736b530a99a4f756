package world.karrot.migrate.itests.benchmark.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import world.karrot.migrate.itests.benchmark.measure.Comparison;
import world.karrot.migrate.itests.benchmark.measure.FileComparison;
import world.karrot.migrate.itests.benchmark.measure.Growth;
import world.karrot.migrate.itests.benchmark.measure.PictureComparison;
import world.karrot.migrate.itests.benchmark.measure.Steps;

/** What the bars are held against. */
public final class Ratios {
    public static final String ARCHIVE = "archive";
    public static final String SMALL = "archive by xz -6";
    public static final String GROUPS = "export of 100 groups";
    public static final String ONE_GROUP = "export of one group of that size";

    private static final double MIB = 1 << 20;

    private Ratios() {}

    public static Map<String, Double> of(
            Map<String, Double> seconds,
            Map<String, Double> megabytes,
            Map<String, Double> importSteps,
            List<Growth.Point> growth) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        put(ratios, Bar.EXPORT, seconds, Comparison.EXPORT, Comparison.NATIVE_EXPORT);
        put(ratios, Bar.SIZE, megabytes, ARCHIVE, SMALL);
        put(ratios, Bar.IMPORT, seconds, Comparison.IMPORT, Comparison.NATIVE_LOAD);
        put(ratios, Bar.IMPORT_BY_SETS, seconds, Comparison.IMPORT_BY_SETS, Comparison.NATIVE_LOAD);
        double alone = seconds.get(Comparison.IMPORT) - readingBack(importSteps);
        ratios.put(Bar.IMPORT_ALONE.text(), alone / seconds.get(Comparison.NATIVE_LOAD));
        put(ratios, Bar.UNDO, seconds, Comparison.UNDO, Comparison.IMPORT);
        put(ratios, Bar.UNDO_BY_SETS, seconds, Comparison.UNDO_BY_SETS, Comparison.IMPORT_BY_SETS);
        put(ratios, Bar.GROUPS, seconds, GROUPS, ONE_GROUP);
        ratios.putAll(ofFiles(seconds));
        ratios.putAll(ofPictures(seconds));
        if (growth.size() > 1) {
            ratios.put(Bar.EXPORT_GROWTH.text(), growth(growth, Growth.Point::exportSeconds));
            ratios.put(Bar.IMPORT_GROWTH.text(), growth(growth, Growth.Point::importSeconds));
            ratios.put(Bar.HEAP.text(), heap(growth));
        }
        return ratios;
    }

    private static Map<String, Double> ofFiles(Map<String, Double> seconds) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        if (seconds.containsKey(FileComparison.EXPORT)) {
            put(ratios, Bar.PICTURES_OUT, seconds, FileComparison.EXPORT, FileComparison.NATIVE_EXPORT);
            put(ratios, Bar.PICTURES_IN, seconds, FileComparison.IMPORT, FileComparison.NATIVE_IMPORT);
        }
        return ratios;
    }

    /** Nothing if there was nothing to compare with. */
    public static Map<String, Double> ofPictures(Map<String, Double> seconds) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        if (seconds.containsKey(PictureComparison.OURS)) {
            put(ratios, Bar.PICTURES, seconds, PictureComparison.OURS, PictureComparison.PILLOW);
        }
        return ratios;
    }

    private static void put(
            Map<String, Double> ratios, Bar bar, Map<String, Double> values, String ours, String other) {
        ratios.put(bar.text(), values.get(ours) / values.get(other));
    }

    /** Seconds in which the database had to do with the rows as they should be. */
    private static double readingBack(Map<String, Double> steps) {
        return steps.entrySet().stream()
                .filter(step -> step.getKey().startsWith(Steps.STAGING))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    private static double heap(List<Growth.Point> points) {
        Growth.Point first = points.get(0);
        Growth.Point last = points.get(points.size() - 1);
        double more = last.importing().heapKept() - first.importing().heapKept();
        return more * MIB / (last.rows() - first.rows());
    }

    /** Between the largest scales, since the first seconds of a process are slow, and count for much in a short one. */
    private static double growth(List<Growth.Point> points, ToDoubleFunction<Growth.Point> time) {
        Growth.Point first = points.get(points.size() - 2);
        Growth.Point last = points.get(points.size() - 1);
        return time.applyAsDouble(last) / time.applyAsDouble(first) / (last.scale() / first.scale());
    }
}
