package world.karrot.migrate.shell.internal.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
        Stream<String> state = health.problems().isEmpty() ? Stream.of(health.state()) : Stream.empty();
        return Stream.of(
                        lines("ok  ", examined, state),
                        lines("stop", examined, health.problems().stream().map(Finding::toString)),
                        lines("warn", examined, health.warnings().stream().map(Finding::toString)))
                .flatMap(lines -> lines);
    }

    private static Stream<String> lines(String mark, Examined examined, Stream<String> texts) {
        return texts.map(text -> "  " + mark + "  " + examined.subject() + ": " + text.replaceAll("\\s+", " "));
    }

    /**
     * The last lines.
     *
     * @param offer what would take along what is left behind
     */
    public static List<String> end(Optional<String> offer, long problems) {
        return Stream.concat(offer.stream(), problems == 0 ? Stream.of("Nothing would stop a move.") : Stream.empty())
                .toList();
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
