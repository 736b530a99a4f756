package world.karrot.migrate.transfer.internal.importing.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import world.karrot.migrate.api.Finding;
import world.karrot.migrate.api.MigrationException;
import world.karrot.migrate.api.Progress;
import world.karrot.migrate.api.RefusedException;
import world.karrot.migrate.transfer.internal.importing.plan.PlannedImport;

/**
 * Why an import is refused: what is known already, and with it every constraint of the target that rows would break.
 *
 * @param problems known already
 * @param warnings what else the admin should look at
 */
public record Refusal(List<Finding> problems, List<Finding> warnings) {
    /**
     * Adds the constraints.
     *
     * @param run in a transaction of which nothing else is wanted
     */
    public Refusal withViolations(PlannedImport run, Progress progress) throws IOException {
        try {
            return with(ViolationSearch.of(run, progress).violations());
        } catch (RefusedException e) {
            return with(e.problems());
        } catch (MigrationException e) {
            return withoutViolations(e);
        }
    }

    /** A constraint that is known already, because it stopped the load, is better known to the diagnosis. */
    private Refusal with(List<Finding> found) {
        Set<String> whats = found.stream().map(Finding::what).collect(Collectors.toSet());
        return new Refusal(
                Stream.concat(problems.stream().filter(known -> !whats.contains(known.what())), found.stream())
                        .toList(),
                warnings);
    }

    /** What is known already counts for more than that there may be more. */
    public Refusal withoutViolations(MigrationException e) {
        List<Finding> more = new ArrayList<>(warnings);
        more.add(Finding.of(
                "It could not be found out whether rows break more rules of the database: " + e.getMessage(), ""));
        return new Refusal(problems, more);
    }

    public RefusedException exception() {
        return new RefusedException(problems, warnings);
    }
}
