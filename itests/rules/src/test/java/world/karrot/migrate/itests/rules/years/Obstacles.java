package world.karrot.migrate.itests.rules.years;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.api.transfer.ImportChoices;
import world.karrot.migrate.itests.instances.KarrotInstance;
import world.karrot.migrate.itests.workshop.Choices;
import world.karrot.migrate.itests.workshop.Journey;

/**
 * What stands in the way of an archive.
 *
 * @param problems with which a plan was refused; none where it was not
 */
record Obstacles(List<Finding> problems) {
    private static final Pattern LOSS = Pattern.compile("--leave-behind ([a-z_.]*[a-z_])");
    private static final Pattern VALUE = Pattern.compile("--value ([a-z_.]+)=VALUE");

    static Obstacles of(Journey journey, KarrotInstance target) {
        return of(journey, target, Choices.NONE);
    }

    static Obstacles of(Journey journey, KarrotInstance target, ImportChoices choices) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> journey.plan(target, choices));
        return new Obstacles(refused == null ? List.of() : refused.problems());
    }

    /** By field, or by model: in how many rows. */
    Map<String, Long> counts() {
        return problems.stream()
                .collect(toMap(
                        problem -> problem.where().model()
                                + (problem.where().field() == null
                                        ? ""
                                        : "." + problem.where().field()),
                        Finding::count,
                        (one, other) -> -1L,
                        TreeMap::new));
    }

    /** What the remedies say may be left behind. */
    Set<String> losses() {
        return named(LOSS);
    }

    /** What the remedies say may get a value. */
    Set<String> values() {
        return named(VALUE);
    }

    private Set<String> named(Pattern option) {
        return problems.stream()
                .flatMap(problem -> option.matcher(problem.remedy()).results())
                .map((MatchResult found) -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
