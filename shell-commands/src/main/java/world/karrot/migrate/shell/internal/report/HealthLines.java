package world.karrot.migrate.shell.internal.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.health.Health;
import world.karrot.migrate.api.health.HealthService.Examined;

/** What a look at a machine or an instance has found: a line for each finding, and one for each thing that is well. */
public final class HealthLines {
    private HealthLines() {}

    public static List<String> of(List<Examined> examined) {
        return examined.stream().flatMap(HealthLines::of).toList();
    }

    private static Stream<String> of(Examined examined) {
        Health health = examined.health();
        Stream<String> well = health.problems().isEmpty() ? Stream.of(health.state()) : Stream.empty();
        return Stream.of(
                        well.map("ok    "::concat),
                        health.problems().stream().map(finding -> "stop  " + line(finding)),
                        health.warnings().stream().map(finding -> "warn  " + line(finding)))
                .flatMap(lines -> lines)
                .map(line -> "  " + line.substring(0, 6) + examined.subject() + ": " + line.substring(6));
    }

    private static String line(Finding finding) {
        return finding.toString().replaceAll("\\s+", " ");
    }

    public static long problems(List<Examined> examined) {
        return examined.stream()
                .mapToLong(each -> each.health().problems().size())
                .sum();
    }

    /** The models that warnings are about. */
    public static List<String> models(List<Examined> examined) {
        return examined.stream()
                .flatMap(each -> each.health().warnings().stream())
                .map(finding -> finding.where().model())
                .filter(Objects::nonNull)
                .toList();
    }
}
