package world.karrot.migrate.itests.benchmark.results;

import java.util.List;
import java.util.Map;
import world.karrot.migrate.itests.benchmark.measure.Environment;
import world.karrot.migrate.itests.benchmark.measure.Growth;

/**
 * What one run of the benchmark found.
 *
 * @param rows of the instance that was compared
 * @param seconds medians by what was measured
 * @param all every measurement
 * @param megabytes sizes of archives
 * @param ratios by the bar that they are held against
 * @param exportSteps seconds by what the database was doing
 * @param importSteps likewise
 * @param growth by scale
 */
public record Results(
        Environment environment,
        double scale,
        String content,
        long rows,
        Map<String, Double> seconds,
        Map<String, List<Double>> all,
        Map<String, Double> megabytes,
        Map<String, Double> ratios,
        Map<String, Double> exportSteps,
        Map<String, Double> importSteps,
        List<Growth.Point> growth) {}
