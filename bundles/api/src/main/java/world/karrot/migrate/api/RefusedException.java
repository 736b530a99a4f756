package world.karrot.migrate.api;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An export or import that was refused before anything was written, with everything that stands in its way. */
public final class RefusedException extends MigrationException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> problems;
    private final transient List<Finding> warnings;

    /** @param warnings what else the admin should look at */
    public RefusedException(List<Finding> problems, List<Finding> warnings) {
        super(problems.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
        this.warnings = List.copyOf(warnings);
    }

    public RefusedException(List<Finding> problems) {
        this(problems, List.of());
    }

    public RefusedException(Finding problem) {
        this(List.of(problem));
    }

    /** The same, where nothing more is known of the places than this. */
    public RefusedException at(Place place) {
        return new RefusedException(
                problems.stream()
                        .map(problem -> new Finding(problem.what(), place, problem.remedy(), problem.count()))
                        .toList(),
                warnings);
    }

    /** The same, with its cause and what was suppressed, where its findings are said in other words. */
    public RefusedException in(UnaryOperator<List<Finding>> words) {
        RefusedException said = new RefusedException(words.apply(problems), words.apply(warnings));
        said.initCause(getCause());
        Arrays.stream(getSuppressed()).forEach(said::addSuppressed);
        return said;
    }

    /** At least one, in the order in which they were found. */
    public List<Finding> problems() {
        return problems;
    }

    /** What does not stand in the way, and would have been in the report. */
    public List<Finding> warnings() {
        return warnings;
    }
}
